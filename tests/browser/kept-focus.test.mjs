/** Where focus is once what had it is gone: inside of the panel, where Tab goes on and Escape closes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, focusOf, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

/** Gives the focus to `part`, which `change` takes away, and resolves with what has it then. */
async function focusAfter(scene, part, change) {
  const page = await gallery.open(scene)
  await page.locator(part).first().focus()
  await drawn(page, change)
  assert.equal(await page.locator(part).count(), 0)
  return focusOf(page)
}
const rowsOf = (change) => new Function(`window.store.setRows((${change})(window.store.rows()))`)

test('A message whose files are on their way leaves the focus in the input, which does not change', async () => {
  const page = await gallery.open('welcome')
  const input = page.locator('textarea')
  await input.fill('Look')
  await drawn(page, () => window.store.set('composer', { isUploading: true, text: 'Look' }))
  assert.equal(await focusOf(page), 'Write a message')
  await page.keyboard.type('!')
  assert.equal(await input.inputValue(), 'Look')
})

test('An upload that is stopped gives the focus to the input', async () => {
  const stop = '[data-slot=composer-upload] button'
  const now = await focusAfter('uploading', stop, () => window.store.set('composer', { isUploading: false }))
  assert.equal(now, 'Write a message')
})

test('A file that is taken out gives the focus to the input', async () => {
  const page = await gallery.open('uploading')
  await drawn(page, () => window.store.set('composer', { isUploading: false }))
  await page.locator('[data-slot=composer-file-remove]').first().focus()
  await drawn(page, () => window.store.set('composer', { files: [] }))
  assert.equal(await focusOf(page), 'Write a message')
})

test('A conversation that is closed meanwhile keeps the focus', async () => {
  const close = () => window.store.set('conversation', { closed: 'resolved' })
  assert.equal(await focusAfter('conversation', 'textarea', close), 'Engraving the oak board')
})

test('A rating that arrived leaves the focus in its conversation', async () => {
  const page = await gallery.open('resolved')
  await page.locator('[data-rating-value="4"]').click()
  await page.locator('[data-slot=rating-card] [type=submit]').focus()
  await drawn(page, () =>
    window.store.set('conversation', { rating: { rating: 4, canRate: false, error: null } }),
  )
  assert.equal(await focusOf(page), 'Engraving the oak board')
})

test('An address that was taken leaves the focus among the messages', async () => {
  const taken = rowsOf(
    `(rows) => rows.map((row) => row.kind === 'tool' ? { ...row, item: { ...row.item, toolState: 'result' } } : row)`,
  )
  assert.equal(await focusAfter('identification', '[data-slot=contact-input]', taken), 'Messages')
})

test('A message that is tried again leaves the focus among the messages', async () => {
  const sent = rowsOf(
    `(rows) => rows.map((row) => row.kind === 'messages' ? { ...row, items: row.items.map((item) => ({ ...item, delivery: 'sent' })) } : row)`,
  )
  assert.equal(await focusAfter('hard', '[data-slot=delivery-state] button', sent), 'Messages')
})

test('The button to what is new leaves the focus among the messages', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 3000))
  await page.locator('[data-slot=jump-to-end]').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-slot=jump-to-end]').waitFor({ state: 'detached' })
  assert.equal(await focusOf(page), 'Messages')
})

test('The button that tries again leaves the focus on its page', async () => {
  const page = await gallery.open('homeError')
  await page.locator('[data-slot=error-note] button').focus()
  await page.keyboard.press('Enter')
  await drawn(page, () => window.store.set('home', { error: null, isLoading: true }))
  assert.equal(await focusOf(page), 'Start')
})

test('The button to all conversations leaves the focus on their page', async () => {
  const page = await gallery.open('history')
  await drawn(page, () => {
    const [conversation] = window.store.read('history').conversations
    const conversations = Array.from({ length: 7 }, (_, at) => ({ ...conversation, id: `c${at}` }))
    window.store.set('history', { conversations })
  })
  await page.locator('[data-slot=page-body] > [data-slot=button]').focus()
  await page.keyboard.press('Enter')
  await drawn(page, () => undefined)
  assert.equal(await page.locator('[data-slot=conversation-row]').count(), 7)
  assert.equal(await focusOf(page), 'Past chats')
})
