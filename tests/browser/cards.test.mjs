/** Cards that ask or tell: contact, rating, review, and what a closed conversation says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionsOf, drawn, focusOf, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

const key = (page, name) => page.locator(`[data-key-name="${name}"]`)
const lastAction = async (page) => (await actionsOf(page)).at(-1)
const star = (page, value) => page.locator(`[data-rating-value="${value}"]`)
const starsShown = (page) => page.locator('[data-rating-active=true]').count()

/** A conversation whose last row asks for an address. */
async function openContactCard() {
  const page = await gallery.open('conversation')
  await drawn(page, () => {
    const item = {
      id: 'contact',
      kind: 'tool',
      name: 'identification',
      textKey: 'component.identificationTool.title',
      text: null,
      actorName: null,
      query: null,
      toolState: 'partial',
      indicator: null,
      sources: [],
      createdAtMs: 0,
    }
    const face = window.store.read('shell').agents[0]
    window.store.setRows([...window.store.rows(), { kind: 'tool', key: 'contact', face, item }])
  })
  return page
}

for (const address of ['', '  ', 'nobody', 'a@']) {
  test(`"${address}" is no address, and nobody is identified by it`, async () => {
    const page = await openContactCard()
    await page.locator('[data-slot=contact-input]').fill(address)
    await page.locator('[data-slot=contact-form] button').click()
    await key(page, 'component.identificationTool.validation').waitFor()
    assert.deepEqual(await actionsOf(page), [])
  })
}

test('An address identifies, and cannot be changed meanwhile', async () => {
  const page = await openContactCard()
  await page.locator('[data-slot=contact-input]').fill(' ada@example.com ')
  await page.keyboard.press('Enter')
  assert.deepEqual(await lastAction(page), { type: 'identify', email: 'ada@example.com' })
  await drawn(page, () => window.store.set('visitor', { isIdentifying: true }))
  assert.equal(await page.locator('[data-slot=contact-input]').isEditable(), false)
  assert(await page.locator('[data-slot=contact-form] button').isDisabled())
})

test('An address that was not taken stays and can be changed', async () => {
  const page = await openContactCard()
  await page.locator('[data-slot=contact-input]').fill('ada@example.com')
  await page.keyboard.press('Enter')
  await drawn(page, () => window.store.set('visitor', { isIdentifying: true }))
  await drawn(page, () => window.store.set('visitor', { isIdentifying: false }))
  await key(page, 'component.identificationTool.error').waitFor()
  assert.equal(await page.locator('[data-slot=contact-input]').inputValue(), 'ada@example.com')
  assert(await page.locator('[data-slot=contact-input]').isEnabled())
})

test('A resolved conversation asks for stars, then for words, and sends both', async () => {
  const page = await gallery.open('resolved')
  assert.equal(await page.locator('[data-slot=rating-comment]').count(), 0)
  await star(page, 4).click()
  await page.locator('[data-slot=rating-comment]').waitFor()
  assert.equal(await focusOf(page), 'A few words')
  await page.keyboard.type('very good')
  await page.locator('[data-slot=rating-card] > [data-slot=button]').click()
  assert.deepEqual(await lastAction(page), { type: 'rateConversation', rating: 4, comment: 'very good' })
})

test('Stars are previewed under the pointer and by focus, and counted when left', async () => {
  const page = await gallery.open('resolved')
  await star(page, 3).hover()
  assert.equal(await starsShown(page), 3)
  await page.mouse.move(0, 0)
  assert.equal(await starsShown(page), 0)
  await star(page, 1).focus()
  assert.equal(await starsShown(page), 1)
})

for (const [keys, expected] of [
  [['ArrowRight'], 1],
  [['ArrowRight', 'ArrowRight'], 2],
  [['ArrowLeft'], 5],
  [['End', 'ArrowRight'], 1],
  [['Home', 'ArrowLeft'], 5],
  [['End', 'ArrowUp'], 4],
]) {
  test(`${keys.join(', ')} chooses ${expected} of the stars`, async () => {
    const page = await gallery.open('resolved')
    await star(page, 1).focus()
    for (const pressed of keys) await page.keyboard.press(pressed)
    assert.equal(
      await page.locator('[role=radio][aria-checked=true]').getAttribute('data-rating-value'),
      `${expected}`,
    )
    assert.equal(await page.locator('[role=radio][tabindex="0"]').count(), 1)
  })
}

test('Stars that were given stand still, with thanks and the way to a new conversation', async () => {
  const page = await gallery.open('rated')
  await key(page, 'component.conversationPage.ratingThanks').waitFor()
  assert.equal(await starsShown(page), 4)
  assert(await star(page, 1).isDisabled())
  assert.equal(await key(page, 'component.conversationPage.closedMessage').count(), 1)
})

test('Stars that were not taken leave what was written, and say so', async () => {
  const page = await gallery.open('resolved')
  await star(page, 2).click()
  await page.locator('[data-slot=rating-comment]').fill('slow')
  await drawn(page, () =>
    window.store.set('conversation', {
      rating: { rating: 2, canRate: false, isSubmitting: true, error: null },
    }),
  )
  await drawn(page, () =>
    window.store.set('conversation', {
      rating: { rating: null, canRate: true, isSubmitting: false, error: { code: 'x', message: '' } },
    }),
  )
  await key(page, 'component.conversationPage.ratingError').waitFor()
  assert.equal(await page.locator('[data-slot=rating-comment]').inputValue(), 'slow')
  assert.equal(await starsShown(page), 2)
})

for (const [closed, sentence, offersAnother] of [
  ['resolved', 'component.conversationPage.closedMessage', true],
  ['archived', 'component.conversationPage.closedMessage', true],
  ['spam', 'component.conversationPage.spamMessage', false],
]) {
  test(`A conversation that is ${closed} says so${offersAnother ? ' and leads to another' : ''}`, async () => {
    const page = await gallery.open('conversation')
    await drawn(page, (closed) => window.store.set('conversation', { closed }), closed)
    await key(page, sentence).waitFor()
    assert.equal(await page.locator('textarea').count(), 0)
    assert.equal(await page.locator('[data-slot=rating-card]').count(), 0)
    assert.equal(await key(page, 'common.actions.askQuestion').count(), offersAnother ? 1 : 0)
  })
}

test('A review has its stars in words, its labels and its comment', async () => {
  const page = await gallery.open('conversation')
  const review = (rating, labels, text) =>
    drawn(
      page,
      ([rating, labels, text]) => {
        const row = window.store.rows().find(({ kind, isSent }) => kind === 'messages' && isSent)
        const item = { ...row.items[0], text, feedback: { rating, labels } }
        window.store.setRows([{ ...row, key: 'review', items: [item] }])
      },
      [rating, labels, text],
    )
  await review(1, [], null)
  assert.match(await page.locator('[data-slot=feedback-card]').innerText(), /\b1 star\b/)
  await review(4, ['Prices', 'Widget'], 'Clear.')
  const said = await page.locator('[data-slot=feedback-card]').innerText()
  assert.match(said, /\b4 stars\b/)
  assert.match(said, /Prices\s+Widget\s+Clear\./)
})
