import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { startHostPage } from './harness/host-page.mjs'
import { kPicture } from './harness/picture.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

const picture = { name: 'a bowl.png', mimeType: 'image/png', buffer: kPicture }
const note = { name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from('Three bowls, please.') }

/** Files by the dialog's own field, as picking them does. */
async function attach(visitor, files) {
  await visitor.page.locator('[data-slot=composer-file-input]').setInputFiles(files)
  await visitor.page
    .locator('[data-slot=composer-file]')
    .nth(files.length - 1)
    .waitFor()
}

/** Resolves when the picture at `locator` is drawn, and not a broken one. */
async function isDrawn(locator) {
  await locator.scrollIntoViewIfNeeded()
  await until('the picture is drawn', () =>
    locator.evaluate((image) => image.complete && image.naturalWidth > 0),
  )
}

test('A visitor attaches a picture and a file, and both sides have them', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await attach(visitor, [picture, note])
  await visitor.send('Is this the walnut one?')

  await isDrawn(visitor.page.locator('[data-slot=message-image] img'))
  assert.equal(await visitor.page.locator('[data-slot=composer-file]').count(), 0)

  await agent.openConversation('Is this the walnut one?')
  await isDrawn(agent.page.locator('.entries [data-side=received] [data-slot=message-image] img'))
  const link = agent.page.locator('.entries [data-side=received] [data-slot=message-file]', {
    hasText: 'order.txt',
  })
  const stored = await fetch(await link.getAttribute('href'))
  assert.equal(await stored.text(), 'Three bowls, please.')
  assert.equal(stored.headers.get('content-disposition'), 'attachment; filename="order.txt"')
})

test('A picture alone is a message, also after a reload', async () => {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await attach(visitor, [picture])
  await visitor.page.locator('[data-slot=composer-send]').click()
  await isDrawn(visitor.page.locator('[data-slot=message][data-delivery=sent] [data-slot=message-image] img'))

  await visitor.page.reload()
  await isDrawn(visitor.page.locator('[data-slot=message-image] img'))
})

test('A page of another origin puts files, and draws them', async (context) => {
  const { server, browser } = stage
  const tag = `<script async src="${server.origin}/widget/loader.js" data-public-key="${await server.publicKey()}"
    data-api-url="${server.origin}/v1"></script>`
  const site = await startHostPage({ '/index.html': `<!doctype html><title>Guest</title>${tag}` })
  context.after(() => site.stop())

  const visitor = new Visitor(await browser.newPage())
  await visitor.page.goto(`${site.origin}/`)
  await visitor.openNewConversation()
  await attach(visitor, [picture])
  await visitor.send('From afar')
  await isDrawn(visitor.page.locator('[data-slot=message-image] img'))
})
