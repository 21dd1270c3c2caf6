import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionsOf, drawn, focusOf, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

const input = 'textarea'

test('Enter sends what was written and keeps the focus in the input', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('  Hello  ')
  await page.locator(input).press('Enter')
  assert.deepEqual((await actionsOf(page)).at(-1), { type: 'sendMessage', text: '  Hello  ' })
  assert.equal(await page.locator(input).inputValue(), '')
  assert.equal(await focusOf(page), 'Write a message')
})

test('Shift and Enter begins a new line', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('Hello')
  await page.locator(input).press('Shift+Enter')
  assert.equal(await page.locator(input).inputValue(), 'Hello\n')
})

test('Enter that ends a composition of an input method sends nothing', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('こん')
  await page
    .locator(input)
    .dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
  assert(!(await actionsOf(page)).some(({ type }) => type === 'sendMessage'))
})

test('blank text cannot be sent', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('  \n ')
  await page.locator(input).press('Enter')
  assert(await page.locator('[data-slot=composer-send]').isDisabled())
  assert(!(await actionsOf(page)).some(({ type }) => type === 'sendMessage'))
})

test('the input grows with its text up to 200 px', async () => {
  const page = await gallery.open('welcome')
  const heightOf = async () => (await page.locator(input).boundingBox()).height
  const empty = await heightOf()
  await page.locator(input).fill('one\ntwo\nthree')
  const grown = await heightOf()
  await page.locator(input).fill('line\n'.repeat(40))
  assert(grown > empty)
  assert.equal(await heightOf(), 200)
})

test('the input shows the draft that the core has', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('mine')
  await drawn(page, () => window.store.set('composer', { text: 'of another tab' }))
  assert.equal(await page.locator(input).inputValue(), 'of another tab')
})

test('picked, pasted and dropped files all join the message', async () => {
  const page = await gallery.open('welcome')
  const named = (name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
  await page.locator('[data-slot=composer-file-input]').setInputFiles([named('picked.txt'), named('too.txt')])
  for (const [type, carrier] of [
    ['paste', 'clipboardData'],
    ['drop', 'dataTransfer'],
  ]) {
    // Files are dropped anywhere on a conversation.
    const target = type === 'drop' ? '[data-slot=timeline]' : input
    await page.locator(target).evaluate(
      (element, [type, carrier]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['x'], `${type}.txt`, { type: 'text/plain' }))
        const Event = type === 'paste' ? ClipboardEvent : DragEvent
        element.dispatchEvent(new Event(type, { [carrier]: transfer, bubbles: true, cancelable: true }))
      },
      [type, carrier],
    )
  }
  const added = (await actionsOf(page)).filter(({ type }) => type === 'addFiles')
  assert.deepEqual(
    added.map(({ files }) => files.map(({ name }) => name)),
    [['picked.txt', 'too.txt'], ['paste.txt'], ['drop.txt']],
  )
})

test('files may be dropped anywhere on the page of the conversation, whose input says so meanwhile', async () => {
  const page = await gallery.open('conversation')
  const drag = (type, selector) =>
    page.locator(selector).evaluate((element, type) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'oak.txt', { type: 'text/plain' }))
      const isOurs = !element.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      )
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(isOurs))))
    }, type)
  const form = page.locator('[data-slot=composer]')
  const background = () =>
    page.locator('[data-slot=composer-box]').evaluate((box) => getComputedStyle(box).backgroundColor)
  const before = await background()
  assert.equal(await drag('dragover', '[data-slot=timeline]'), true)
  assert.equal(await form.getAttribute('data-over'), 'true')
  assert.notEqual(await background(), before)
  await drag('dragleave', '[data-slot=conversation-page]')
  assert.equal(await form.getAttribute('data-over'), null)
  await drag('dragover', '[data-slot=timeline]')
  assert.equal(await drag('drop', '[data-slot=timeline]'), true)
  assert.equal(await form.getAttribute('data-over'), null)
  const added = (await actionsOf(page)).filter(({ type }) => type === 'addFiles')
  assert.deepEqual(
    added.map(({ files }) => files.map(({ name }) => name)),
    [['oak.txt']],
  )
})

test('a file can be taken out again, and a message of files alone can be sent', async () => {
  const page = await gallery.open('welcome')
  const file = { name: 'oak.png', mimeType: 'image/png', buffer: Buffer.from('x') }
  await page.locator('[data-slot=composer-file-input]').setInputFiles(file)
  await page.locator('[data-slot=composer-file-remove]').click()
  await page.locator('[data-slot=composer-send]').click()
  const asked = (await actionsOf(page)).map(({ type }) => type)
  assert.deepEqual(asked.slice(-2), ['removeFile', 'sendMessage'])
})

test('a file without a name has one on its chip, and its button says which it removes', async () => {
  const page = await gallery.open('welcome')
  const named = (name) => ({ fileId: name, name, mediaType: 'text/plain', size: 7 })
  const files = [named('oak.txt'), named('')]
  await drawn(page, (files) => window.store.set('composer', { files }), files)
  const labels = await page
    .locator('[data-slot=composer-file-remove]')
    .evaluateAll((buttons) => buttons.map((each) => [each.ariaLabel, each.title]))
  assert.deepEqual(labels, [
    ['Discard oak.txt', 'Remove oak.txt'],
    ['Discard No name', 'Remove No name'],
  ])
  assert.equal(await page.locator('[data-slot=composer-file-name]').last().textContent(), 'No name')
})

test('closing the panel keeps what was being written', async () => {
  const page = await gallery.open('welcome')
  await page.locator(input).fill('half a sen')
  await page.locator('[data-slot=trigger]').click()
  await page.locator('[data-slot=trigger]').click()
  assert.equal(await page.locator(input).inputValue(), 'half a sen')
})

/** A picture of 40 × 20 px, red at its left, blue at its right. */
const picture = (page) =>
  page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 })
    const brush = canvas.getContext('2d')
    for (const [at, colour] of ['red', 'lime', 'lime', 'blue'].entries()) {
      brush.fillStyle = colour
      brush.fillRect(at * 10, 0, 10, 20)
    }
    return canvas.toDataURL().split(',')[1]
  })

test('the chip of a picture shows its middle, and that of anything else a sign', async () => {
  const page = await gallery.open('welcome')
  const files = [
    { name: 'oak.png', mimeType: 'image/png', buffer: Buffer.from(await picture(page), 'base64') },
    { name: 'oak.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
    { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('x') },
  ]
  await page.locator('[data-slot=composer-file-input]').setInputFiles(files)
  const chips = page.locator('[data-slot=composer-file]')
  const preview = chips.nth(0).locator('[data-slot=composer-file-preview]')
  await preview.waitFor()
  const { width, height } = await preview.boundingBox()
  assert.deepEqual([width, height], [32, 32])
  const middle = await preview.evaluate((canvas) => [
    ...canvas.getContext('2d').getImageData(32, 32, 1, 1).data,
  ])
  assert.deepEqual(middle, [0, 255, 0, 255])
  assert.deepEqual(
    await chips.evaluateAll((all) =>
      all.map((chip) => chip.querySelectorAll('svg[part=icon]:not(button svg)').length),
    ),
    [0, 1, 1],
  )
})

test('a file dropped on a closed conversation neither opens in its place nor is kept', async () => {
  const page = await gallery.open('resolved')
  const isTaken = await page.locator('[data-slot=timeline]').evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'late.txt', { type: 'text/plain' }))
    const options = { dataTransfer, bubbles: true, cancelable: true }
    return ['dragover', 'drop'].map((type) => !element.dispatchEvent(new DragEvent(type, options)))
  })
  assert.deepEqual(isTaken, [true, true])
  assert.deepEqual(await actionsOf(page), [])
})
