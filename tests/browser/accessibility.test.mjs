import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { assertAccessible } from './harness/axe.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

const widget = '[data-cossistant-browser-widget]'

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in the widget, ${colorScheme}`, async () => {
    // Pages that forbid inline scripts would forbid axe too.
    const page = await stage.browser.newPage({ colorScheme, bypassCSP: true })
    const visitor = new Visitor(page)
    await page.goto(`${stage.server.origin}/demo/`)
    await visitor.trigger.waitFor()
    await assertAccessible(page, widget)
    await visitor.openPanel()
    await page.locator('[data-slot=home-page]').waitFor()
    await assertAccessible(page, widget)

    await page.locator('[data-slot=page-footer] button').click()
    await visitor.composer.waitFor()
    await assertAccessible(page, widget)
    await visitor.write('Some `code`, **strong** words and [a link](https://example.com)')
    await visitor.accepted('Some code')
    const agent = new Agent(await stage.browser.newPage())
    await agent.signIn(stage.server)
    await agent.openConversation('strong')
    await agent.reply('> A quote\n\n- and\n- a list\n\n```js\nlet owl\n```')
    await visitor.hears('A quote')
    await assertAccessible(page, widget)
  })

  test(`axe finds nothing in the inbox, ${colorScheme}`, async () => {
    const visitor = new Visitor(await stage.browser.newPage())
    await visitor.page.goto(`${stage.server.origin}/demo/`)
    await visitor.openNewConversation()
    await visitor.send(`Is it ${colorScheme}?`)

    const page = await stage.browser.newPage({ colorScheme, bypassCSP: true })
    await page.goto(`${stage.server.origin}/inbox/`)
    await page.getByLabel('Password').waitFor()
    await assertAccessible(page)
    const agent = new Agent(page)
    await agent.signIn(stage.server)
    await agent.openConversation(`Is it ${colorScheme}?`)
    await agent.reply('It is.')
    await assertAccessible(page)

    await agent.replyBox.press('Escape')
    await page.keyboard.press('n')
    await page.getByLabel('Your note').fill('Neither, really.')
    await page
      .getByLabel('Files to attach')
      .setInputFiles([{ name: 'sky.txt', mimeType: 'text/plain', buffer: Buffer.from('Blue.') }])
    await page.locator('.draft-file[data-state=ready]').waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Enter')
    await page.locator('.entries [data-note=true] [data-slot=message-file]').waitFor()
    await page.route('**/v1/messages', (route) => route.abort())
    await page.getByLabel('Your note').fill('Lost.')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Send again' }).waitFor()
    await page.getByRole('button', { name: 'More to do' }).click()
    await assertAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await assertAccessible(page)
    await page.keyboard.press('Escape')
    for (const name of ['Mine', 'Resolved', 'Spam', 'Archived']) {
      await page.locator('.filters button', { hasText: name }).click()
      await assertAccessible(page)
    }
  })

  test(`axe finds nothing in the inbox on a phone, ${colorScheme}`, async () => {
    const visitor = new Visitor(await stage.browser.newPage())
    await visitor.page.goto(`${stage.server.origin}/demo/`)
    await visitor.openNewConversation()
    await visitor.send(`Is it small and ${colorScheme}?`)

    const viewport = { width: 390, height: 780 }
    const page = await stage.browser.newPage({ colorScheme, viewport, hasTouch: true, bypassCSP: true })
    const agent = new Agent(page)
    await agent.signIn(stage.server)
    await agent.openConversation(`Is it small and ${colorScheme}?`)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'About' }).click()
    await assertAccessible(page)
  })
}
