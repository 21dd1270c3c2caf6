/** Takes pictures of the real thing: those of the README into docs/images, more into screenshots/. */
import { mkdir } from 'node:fs/promises'
import { Agent } from '../tests/browser/harness/agent.mjs'
import { startBrowser } from '../tests/browser/harness/browser.mjs'
import { startServer } from '../tests/browser/harness/server.mjs'
import { Visitor } from '../tests/browser/harness/visitor.mjs'

const desktop = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

await mkdir('docs/images', { recursive: true })
await mkdir('screenshots', { recursive: true })
const server = await startServer()
const browser = await startBrowser()
const agent = new Agent(await browser.newPage(desktop))
await agent.signIn(server)

async function picture(page, path) {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  )
  await page.screenshot({ path })
}

/** The same small talk on every picture, in a conversation of its own. */
async function converse(look, options) {
  const visitor = new Visitor(await browser.newPage({ ...options }))
  const { page } = visitor
  await page.goto(`${server.origin}/demo/`)
  await visitor.openPanel()
  await page.locator('[data-slot=home-page]').waitFor()
  await picture(page, `screenshots/home-${look}.png`)
  await page.locator('[data-slot=page-footer] button').click()
  await visitor.send(`Hello! Is the walnut bowl safe for warm soup?`)
  await agent.conversations.first().click()
  await agent.reads('Is the walnut bowl safe')
  await agent.reply('It is: two coats of **linseed oil**, nothing else. Just keep it out of the dishwasher.')
  await visitor.hears('linseed oil')
  await visitor.send('Lovely. And how long until it is here?')
  await agent.reads('how long until')
  await agent.reply('- Germany: 2 days\n- everywhere else in the EU: 4 to 6')
  await visitor.hears('Germany')
  await picture(page, `docs/images/${look}.png`)
  await agent.page.emulateMedia({ colorScheme: options.colorScheme })
  await picture(agent.page, `screenshots/inbox-${look}.png`)
}

/** The inbox with somebody who has a name, a note about them, and more than one conversation. */
async function desk() {
  const visitor = new Visitor(await browser.newPage(desktop))
  const { page } = visitor
  await page.goto(`${server.origin}/demo/`)
  await visitor.openNewConversation()
  await page.evaluate(() =>
    window.Cossistant.init().identify({
      externalId: 'customer-208',
      email: 'ada@example.com',
      name: 'Ada Berg',
    }),
  )
  await visitor.send('Hello! My bowl came with a small crack.')
  await agent.conversations.first().click()
  await agent.reads('a small crack')
  await agent.reply('I am sorry to hear that. A new one leaves the workshop today.')
  await agent.page.keyboard.press('Escape')
  await agent.page.keyboard.press('n')
  await agent.page.getByLabel('Your note').fill('Second one from this batch. Ask Jonas about the wood.')
  await agent.page.keyboard.press('Enter')
  await agent.page.locator('.entries [data-note=true]').waitFor()
  await agent.page.getByRole('button', { name: 'Reply', exact: true }).click()
  await visitor.hears('leaves the workshop')
  await visitor.send('That is quick. Thank you!')
  await agent.reads('That is quick')
  await agent.page.emulateMedia({ colorScheme: 'light' })
  await picture(agent.page, 'docs/images/inbox.png')
}

await converse('light', { ...desktop, colorScheme: 'light' })
await converse('dark', { ...desktop, colorScheme: 'dark' })
await converse('phone', { ...phone, colorScheme: 'light' })
await desk()
await server.stop()
await browser.stop()
