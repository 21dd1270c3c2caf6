/** Screens with little room: pages at 400 %, and pages whose letters are huge. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, sceneNames, useGallery } from './harness/gallery.mjs'
import { until } from './harness/until.mjs'

const gallery = useGallery()

const views = [
  { name: 'a page of 1280 × 1024 at 400 %', viewport: { width: 320, height: 256 } },
  { name: 'a narrow screen', viewport: { width: 320, height: 640 } },
  { name: 'letters two and a half times as large', viewport: { width: 1280, height: 800 }, rootPx: 40 },
]

/** What of the panel cannot be brought into sight, or stands on something else there. */
function outOfReach() {
  const panel = document.querySelector('[data-slot=content], [data-slot=feedback-content]')
  if (!panel) return []
  const nameOf = (element) => element.dataset.slot ?? `${element.tagName} ${element.textContent.slice(0, 30)}`
  const bounds = panel.getBoundingClientRect()
  const isOnScreen =
    bounds.left >= -1 &&
    bounds.top >= -1 &&
    bounds.right <= innerWidth + 1 &&
    bounds.bottom <= innerHeight + 1
  const parts = panel.querySelectorAll(
    'button, a, textarea, select, p, h2, small, time, [data-key-name], [data-slot=message-bubble]',
  )
  const lost = [...parts].filter((part) => {
    const { width, height } = part.getBoundingClientRect()
    if (width <= 1 || height <= 1 || part.closest('[data-slot=spoken]')) return false
    part.scrollIntoView({ block: 'center' })
    const box = part.getBoundingClientRect()
    const y = box.height > innerHeight ? innerHeight / 2 : box.top + box.height / 2
    const there = document.elementFromPoint(box.left + box.width / 2, y)
    const isSeen = there && (part.contains(there) || there.contains(part))
    return !isSeen || box.left < bounds.left - 1 || box.right > bounds.right + 1
  })
  return [...(isOnScreen ? [] : ['the panel itself']), ...lost.map(nameOf)]
}

for (const { name, viewport, rootPx } of views) {
  test(`with ${name} everything can be brought into sight, and nothing stands on anything else`, async () => {
    for (const scene of await sceneNames()) {
      const page = await gallery.open(scene, {}, { viewport })
      if (rootPx) await page.addStyleTag({ content: `:root { font-size: ${rootPx}px }` })
      // The panel follows letters that grow once their layout is known.
      let lost = []
      const isInReach = async () => (lost = await page.evaluate(outOfReach)).length === 0
      await until('all is in reach', isInReach, 3000).catch(() => {})
      assert.deepEqual(lost, [], scene)
      await page.context().close()
    }
  })
}

test('in a short page the timeline keeps its place above the composer', async () => {
  const page = await gallery.open('conversation', {}, { viewport: { width: 320, height: 256 } })
  const timeline = await page.locator('[data-slot=timeline]').boundingBox()
  const composer = await page.locator('[data-slot=composer-box]').boundingBox()
  assert.ok(timeline.height >= 96, `${timeline.height}`)
  assert.ok(composer.y >= timeline.y + timeline.height)
  assert.ok(composer.y + composer.height <= 256, `${composer.y + composer.height}`)
})

test('in a low page what is being written leaves its button in sight', async () => {
  const page = await gallery.open('conversation', {}, { viewport: { width: 568, height: 320 } })
  await page.locator('textarea').fill('one line\n'.repeat(12))
  const send = await page.locator('[data-slot=composer-send]').boundingBox()
  assert.ok(send.y + send.height <= 320, `${send.y + send.height}`)
})

test('a word without an end breaks in a quick option', async () => {
  const page = await gallery.open('home', {}, { viewport: { width: 360, height: 640 } })
  await drawn(page, () => window.store.set('home', { quickOptions: ['x'.repeat(120)] }))
  const [inside, outside] = await page
    .locator('[data-slot=quick-option]')
    .evaluate((option) => [option.scrollWidth, option.clientWidth])
  assert.ok(inside <= outside, `${inside} px in ${outside}`)
})

test('above the keyboard of a phone five pictures leave the button to send in sight', async () => {
  const page = await gallery.open('conversation', {}, { viewport: { width: 390, height: 380 } })
  await drawn(page, () => {
    const picture = { name: 'a picture with a name.png', mediaType: 'image/png', size: 248_000 }
    const files = [1, 2, 3, 4, 5].map((fileId) => ({ ...picture, fileId: String(fileId) }))
    window.store.set('composer', { files })
  })
  const send = await page.locator('[data-slot=composer-send]').boundingBox()
  assert.ok(send.y + send.height <= 380, `${send.y + send.height}`)
})
