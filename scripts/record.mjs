/**
 * Records a visit in a real browser, against the real server, into tests/replay: what the widget's host hands to its
 * core and what that answers, on the first page and on the next one. The native and the wasm tests replay them.
 */
import { writeFileSync } from 'node:fs'
import { Agent } from '../tests/browser/harness/agent.mjs'
import { startBrowser } from '../tests/browser/harness/browser.mjs'
import { startHostPage } from '../tests/browser/harness/host-page.mjs'
import { startServer } from '../tests/browser/harness/server.mjs'
import { Visitor } from '../tests/browser/harness/visitor.mjs'

const server = await startServer()
const browser = await startBrowser()
const site = await startHostPage({
  '/index.html': `<!doctype html><html lang="en"><title>A shop</title>
    <script src="/page.js"></script>
    <script async src="${server.origin}/widget/loader.js"></script></html>`,
  '/page.js': `
    window.recorded = []
    const record = (step) => recorded.push(JSON.stringify(step))
    window.Cossistant = { __queue: [{ method: 'init', args: [{
      publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1', record,
      quickOptions: ['Do you ship abroad?'] }] }] }`,
})

const visitor = new Visitor(await browser.newPage())
const agent = new Agent(await browser.newPage())
await agent.signIn(server)

await visitor.page.goto(`${site.origin}/?utm_source=news`)
await visitor.openNewConversation()
await visitor.composer.pressSequentially('Is the bowl')
await visitor.write('Is the **walnut** bowl (Größe M) safe for soup? 🌳\n\n- hot\n- cold')
await visitor.accepted('safe for soup?')
await agent.openConversation('Is the walnut bowl')
await agent.replyBox.pressSequentially('Yes')
await visitor.page.locator('[data-slot=typing-indicator]').waitFor()
await agent.reply('Yes, up to a warm soup: see [care](https://shop.example/care).')
await visitor.hears('Yes, up to a warm soup')
await visitor.page
  .locator('[data-slot=composer-file-input]')
  .setInputFiles([{ name: 'bowl.txt', mimeType: 'text/plain', buffer: Buffer.from('A bowl.') }])
await visitor.send('This one.')
await visitor.page.context().setOffline(true)
await visitor.write('And one more thing')
await visitor.page.locator('[data-slot=message][data-delivery=waiting]').waitFor()
await visitor.page.context().setOffline(false)
await visitor.accepted('And one more thing')
await agent.reply('Go on.')
await visitor.hears('Go on.')
await keep('browser-visit')

await visitor.page.reload()
await visitor.accepted('And one more thing')
await visitor.page.keyboard.press('Escape')
await agent.reply('Still there?')
await visitor.page.locator('[data-slot=trigger] [data-slot=unread-dot]').waitFor()
await visitor.openPanel()
await visitor.hears('Still there?')
await visitor.page.getByRole('button', { name: 'Back' }).click()
await visitor.page.locator('[data-slot=home-page]').waitFor()
await keep('browser-return')

await site.stop()
await server.stop()
await browser.stop()

async function keep(name) {
  const steps = await visitor.page.evaluate(() => recorded)
  writeFileSync(`tests/replay/${name}.json`, `[\n${steps.join(',\n')}\n]\n`)
  console.log(`${name}: ${steps.length} steps`)
}
