import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionsOf, drawn, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()
const part = (page, name) => page.locator(`[data-test=${name}]`)
const facts = (page, name) => part(page, name).getAttribute('data-facts')
const errorsOf = (page) => page.evaluate(() => window.partErrors)
const actionTypes = async (page) => (await actionsOf(page)).map(({ type }) => type)

/** A scene with what `fixtures/custom-parts.tsx` calls `custom`; resolves when its part `name` is drawn. */
async function open(scene, custom, name, query = {}) {
  const page = await gallery.open(scene, { custom, ...query })
  if (name) await part(page, name).waitFor()
  return page
}

test('a launcher of the page is told what there is, toggles, and the panel stands beside it', async () => {
  const page = await open('closed', 'everySlot', 'trigger')
  const trigger = part(page, 'trigger')
  assert.equal(await trigger.textContent(), 'false false 2 function')
  assert.equal(await trigger.getAttribute('data-slot'), 'trigger')
  assert.equal(await trigger.getAttribute('data-state'), 'closed')
  assert.equal(await trigger.getAttribute('aria-haspopup'), 'dialog')
  assert.equal(await trigger.getAttribute('class'), 'from-class-names')
  await trigger.click()
  const panel = page.locator('[data-slot=content][data-side=top]')
  await panel.waitFor()
  assert.equal(await trigger.getAttribute('aria-expanded'), 'true')
  const [box, anchor] = [await panel.boundingBox(), await trigger.boundingBox()]
  assert(Math.abs(box.x + box.width - anchor.x - anchor.width) <= 1, 'the panel ends where its launcher ends')
})

test('a launcher of the page does not get the looks and the corner of the built-in one', async () => {
  const page = await open('closed', 'everySlot', 'trigger')
  assert.equal(await part(page, 'trigger').evaluate((button) => getComputedStyle(button).borderRadius), '0px')
})

test('a home page of the page gets the conversations, who is there, and the ways on', async () => {
  const page = await open('home', 'everySlot', 'home')
  assert.equal(await facts(page, 'home'), 'Acorn & Oak en 1 1 11 true')
  assert.equal(await part(page, 'home').getAttribute('data-page'), 'HOME')
  await page.getByRole('button', { name: 'All' }).click()
  await part(page, 'history').waitFor()
  await drawn(page, () => window.store.set('shell', { page: 'HOME' }))
  await page.getByRole('button', { name: 'Begin' }).click()
  await part(page, 'conversation').waitFor()
  await drawn(page, () => window.store.set('shell', { page: 'HOME' }))
  await page.getByRole('button', { name: 'Go on' }).click()
  const asked = (await actionsOf(page)).filter(({ type }) => type !== 'toggle')
  assert.deepEqual(asked, [
    { type: 'navigate', page: 'CONVERSATION_HISTORY' },
    { type: 'startConversation', initialMessage: 'Hello' },
    { type: 'openConversation', conversationId: 'c1' },
  ])
})

test('a history of the page shows four, four more, and all', async () => {
  const page = await open('history', 'everySlot', 'history')
  assert.equal(await facts(page, 'history'), '4 4 8 true')
  await page.getByRole('button', { name: 'More' }).click()
  assert.equal(await facts(page, 'history'), '8 8 4 true')
  await page.getByRole('button', { name: 'All' }).click()
  assert.equal(await facts(page, 'history'), '12 12 0 false')
})

test('a conversation page of the page writes, sends, rates and goes back', async () => {
  const page = await open('resolved', 'everySlot', 'conversation')
  assert.equal(await facts(page, 'conversation'), 'c1 false false true  ')
  await drawn(page, () => {
    window.store.set('conversation', { closed: null })
    window.store.set('items', { items: [{ id: 'i1', text: 'Hi' }] })
  })
  assert.equal(await facts(page, 'conversation'), 'c1 false true false  ')
  assert(await page.getByRole('button', { name: 'Send' }).isDisabled())
  await page.locator('input').fill('A bowl, please')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Rate' }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  assert.deepEqual(await actionTypes(page), ['composerChanged', 'sendMessage', 'rateConversation', 'goBack'])
})

test('a footer of the page stands below every page', async () => {
  const page = await open('history', 'everySlot', 'footer')
  assert.equal(await part(page, 'footer').textContent(), 'CONVERSATION_HISTORY')
})

test('a configuration error is told to a component of the page', async () => {
  const page = await open('misconfigured', 'everySlot', 'configuration')
  assert.equal(await part(page, 'configuration').textContent(), 'invalid_api_key')
})

test('header, timeline, composer and watermark may be replaced inside the built-in pages', async () => {
  const page = await open('conversation', 'insidePages', 'header')
  await page.getByRole('button', { name: 'Back' }).waitFor()
  assert.match(await part(page, 'header').textContent(), /^BackCONVERSATIONAcorn & Oak/)
  assert.equal(await part(page, 'header').getAttribute('data-slot'), 'header')
  await drawn(page, () => window.store.set('items', { items: [{ id: 'i1', text: 'Hi' }] }))
  assert.equal(await part(page, 'timeline').textContent(), 'c1 v1 Hi')
  await part(page, 'composer').locator('input').fill('Hello')
  await page.keyboard.press('Enter')
  assert.deepEqual(await actionTypes(page), ['composerChanged', 'sendMessage'])
  await drawn(page, () => window.store.set('shell', { page: 'HOME' }))
  assert.equal(await part(page, 'watermark').textContent(), 'Acorn & Oak')
})

for (const query of [{}, { shadow: '' }]) {
  const where = 'shadow' in query ? 'in a shadow root' : 'in the page'

  test(`a slot that throws is told of once, and the built-in part is drawn, ${where}`, async () => {
    const page = await open('home', 'throwing', null, query)
    await page.locator('[data-slot=header]').waitFor()
    await drawn(page, () => window.store.set('shell', { page: 'CONVERSATION_HISTORY' }))
    await page.locator('[data-slot=header][data-page=CONVERSATION_HISTORY]').waitFor()
    assert.deepEqual(await errorsOf(page), ['slots.header: Error: no header today'])
  })

  test(`a slot that throws later, on an update, takes nothing else down, ${where}`, async () => {
    const page = await open('home', 'throwing', 'fragile', query)
    await part(page, 'fragile').click()
    await part(page, 'fragile').click()
    await page.locator('[data-slot=watermark]').waitFor()
    assert.deepEqual((await errorsOf(page)).slice(1), ['slots.watermark: Error: pressed too often'])
    assert(await page.locator('[data-slot=home-greeting]').isVisible())
  })
}

test('slotProps reach the built-in parts; class names stand before those of the widget', async () => {
  const page = await open('home', 'props')
  await page.locator('[data-slot=header].tall').waitFor()
  const trigger = page.locator('[data-slot=trigger]')
  assert.equal(await trigger.getAttribute('class'), 'from-slot-props from-class-names')
  assert.equal(await trigger.getAttribute('title'), 'Ask us')
  assert.equal(await page.locator('[data-slot=content]').getAttribute('class'), 'wide')
})

test('what the widget itself says to a slot wins over slotProps', async () => {
  const page = await open('home', 'slotAndProps', 'watermark')
  assert.equal(await part(page, 'watermark').getAttribute('data-slot'), 'watermark')
  assert.equal(await part(page, 'watermark').getAttribute('class'), 'quiet')
})

test('a page of the page is drawn under its name, with its params', async () => {
  const page = await open('home', 'pages', 'home')
  await drawn(page, () => {
    window.store.set('navigation', { current: { page: 'PRICING', params: { plan: 'pro' } } })
    window.store.set('shell', { page: 'PRICING' })
  })
  assert.equal(await part(page, 'pricing').textContent(), 'pro')
})

test('the last page of a name counts, and wins over the slot of that page', async () => {
  const page = await open('home', 'pages', 'home')
  assert.equal(await part(page, 'early').count(), 0)
  assert.equal(await part(page, 'slot').count(), 0)
})

test('home leads to the guides of the page, which are named so', async () => {
  const page = await open('home', 'articles')
  await page.getByRole('button', { name: 'Guides' }).click()
  assert.deepEqual((await actionsOf(page)).at(-1), { type: 'navigate', page: 'ARTICLES' })
  await drawn(page, () => window.store.set('shell', { page: 'ARTICLES' }))
  await page.getByRole('region', { name: 'Guides' }).getByText('How we oil wood').waitFor()
})

test('whatever home has to offer is whole, and scrolled to where the panel is low', async () => {
  const page = await open('home', 'articles', undefined, {})
  await page.setViewportSize({ width: 900, height: 600 })
  for (const name of ['history-link', 'articles-link']) {
    const { height } = await page.locator(`[data-slot=${name}]`).boundingBox()
    const { y, bottom } = await page.locator(`[data-slot=${name}]`).evaluate((part) => {
      part.scrollIntoView({ block: 'nearest' })
      const list = part.closest('[data-slot=conversation-list]') ?? part
      return { y: part.getBoundingClientRect().bottom, bottom: list.getBoundingClientRect().bottom }
    })
    assert.ok(height > 30 && y <= bottom + 1, `${name}: ${height} px, ${y} of ${bottom}`)
  }
})

test('without guides home does not speak of any', async () => {
  const page = await open('home', 'props')
  await page.locator('[data-slot=quick-options]').waitFor()
  assert.equal(await page.getByText('Guides').count(), 0)
})

test('of a page that throws, the page is told, and home is shown', async () => {
  const page = await open('home', 'pages', 'home')
  await drawn(page, () => window.store.set('shell', { page: 'BROKEN' }))
  await part(page, 'slot').waitFor()
  assert.deepEqual(await errorsOf(page), ['customPages.BROKEN: Error: no such page'])
})
