import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
const kDeferred = '**/cossistant.deferred.wasm'

test('A page whose launcher nobody touches downloads half of the core', async () => {
  const { server, browser } = stage
  const page = await browser.newPage()
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const visitor = new Visitor(page)
  await page.goto(`${server.origin}/demo/`)
  await visitor.trigger.waitFor()
  await until('the list is asked for', () => asked.some((path) => path.endsWith('/conversations')))
  assert.ok(asked.includes('/widget/cossistant.wasm'))
  assert.ok(!asked.includes('/widget/cossistant.deferred.wasm'))
  await visitor.openPanel()
  await until('the rest is asked for', () => asked.includes('/widget/cossistant.deferred.wasm'))
})

test('A visitor whose network loses the other half of the core can write all the same', async () => {
  const { server, browser } = stage
  const page = await browser.newPage()
  let tries = 0
  await page.route(kDeferred, (route) => (++tries < 3 ? route.abort() : route.continue()))
  const visitor = new Visitor(page)
  await page.goto(`${server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send('Half of you was missing')
  assert.equal(tries, 3)
})

test('A visitor whose network loses the pages is told, and gets them on another try', async () => {
  const { server, browser } = stage
  const page = await browser.newPage()
  let tries = 0
  await page.route('**/widget/pages.js*', (route) => (++tries < 2 ? route.abort() : route.continue()))
  const visitor = new Visitor(page)
  await page.goto(`${server.origin}/demo/`)
  await visitor.openPanel()
  await page.locator('[data-slot=page-footer] button').click()
  const again = visitor.panel.getByRole('alert').getByRole('button')
  await again.waitFor()
  // What was pressed is gone; Escape still is the panel's.
  await page.keyboard.press('Escape')
  await visitor.panel.waitFor({ state: 'detached' })
  await visitor.openPanel()
  await again.click()
  await visitor.composer.waitFor()
  assert.equal(tries, 2)
})

test('The head of a page stands where it stays while the page is on its way', async () => {
  const { server, browser } = stage
  const page = await browser.newPage()
  let letCome = () => {}
  const wanted = new Promise((resolve) => (letCome = resolve))
  await page.route('**/widget/pages.js*', async (route) => {
    await wanted
    await route.continue()
  })
  const visitor = new Visitor(page)
  await page.goto(`${server.origin}/demo/`)
  await visitor.openPanel()
  await page.locator('[data-slot=page-footer] button').click()
  const boxes = () =>
    page.locator('[data-slot=header] :is(strong, button, [data-slot=presence-line])').evaluateAll((parts) =>
      parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect()
        return [part.textContent, x, y, width, height]
      }),
    )
  await page.locator('[data-slot=pending-page] [data-slot=header-title]').waitFor()
  await page.waitForFunction(() => document.getAnimations().length === 0)
  const before = await boxes()
  letCome()
  await visitor.composer.waitFor()
  assert.deepEqual(await boxes(), before)
})
