/** Pictures of a message, enlarged over the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, focusOf, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

const lightbox = (page) => page.locator('[data-slot=lightbox]')
const shown = (page) => page.locator('[data-slot=lightbox-image]').getAttribute('alt')
const pageScroll = (page) => page.evaluate(() => document.documentElement.style.overflow)

/** The second of two pictures, enlarged. */
async function openSecond(query = {}) {
  const page = await gallery.open('pictures', query)
  await page.locator('[data-slot=message-image]').nth(1).click()
  await lightbox(page).waitFor()
  return page
}

test('A picture opens over the page, which does not scroll meanwhile', async () => {
  const page = await openSecond()
  assert.equal(await shown(page), 'bowl-2.png')
  const { width, height } = await lightbox(page).boundingBox()
  assert.deepEqual({ width, height }, page.viewportSize())
  assert.equal(await pageScroll(page), 'hidden')
  assert.equal(await page.locator('[data-slot=lightbox-count]').textContent(), '2 / 2')
})

test('The picture takes the keys from its first moment', async () => {
  const page = await gallery.open('pictures')
  const focused = await page.evaluate(async () => {
    document.querySelectorAll('[data-slot=message-image]')[1].click()
    await new Promise((drawn) => requestAnimationFrame(drawn))
    return document.activeElement.dataset.slot
  })
  assert.equal(focused, 'lightbox-close')
})

test('Arrow keys and buttons go round', async () => {
  const page = await openSecond()
  await page.keyboard.press('ArrowRight')
  assert.equal(await shown(page), 'bowl-1.png')
  await page.keyboard.press('ArrowLeft')
  assert.equal(await shown(page), 'bowl-2.png')
  await page.locator('[data-slot=lightbox-previous]').click()
  assert.equal(await shown(page), 'bowl-1.png')
  await page.locator('[data-slot=lightbox-previous]').click()
  assert.equal(await shown(page), 'bowl-2.png')
})

test('Where text runs from right to left the next picture lies on the left', async () => {
  const page = await gallery.open('pictures', { locale: 'ar' })
  await drawn(page, () => {
    const [row] = window.store.rows()
    const [item] = row.items
    const third = { ...item.images[0], url: `${item.images[0].url}#3`, filename: 'bowl-3.png' }
    window.store.setRows([{ ...row, items: [{ ...item, images: [...item.images, third] }] }])
  })
  await page.locator('[data-slot=message-image]').nth(1).click()
  const next = await page.locator('[data-slot=lightbox-next]').boundingBox()
  const previous = await page.locator('[data-slot=lightbox-previous]').boundingBox()
  assert.ok(next.x < previous.x)
  await page.keyboard.press('ArrowLeft')
  assert.equal(await shown(page), 'bowl-3.png')
  await page.keyboard.press('ArrowRight')
  assert.equal(await shown(page), 'bowl-2.png')
})

for (const inside of ['the page', 'a shadow root']) {
  test(`Escape closes the picture alone and gives the focus back, in ${inside}`, async () => {
    const page = await openSecond(inside === 'the page' ? {} : { shadow: '' })
    await page.locator('[data-slot=lightbox-close]:focus').waitFor()
    await page.keyboard.press('Escape')
    await lightbox(page).waitFor({ state: 'detached' })
    assert.equal(await focusOf(page), 'message-image')
    assert.equal(await page.locator('[data-slot=content]').count(), 1)
    assert.equal(await pageScroll(page), '')
  })
}

test('Tab stays inside', async () => {
  const page = await openSecond()
  await page.locator('[data-slot=lightbox-close]:focus').waitFor()
  await page.keyboard.press('Shift+Tab')
  assert.equal(await page.locator('[data-slot=lightbox-next]:focus').count(), 1)
  await page.keyboard.press('Tab')
  assert.equal(await page.locator('[data-slot=lightbox-close]:focus').count(), 1)
})

test('A press beside the picture closes it, one on the picture does not', async () => {
  const page = await openSecond()
  await page.locator('[data-slot=lightbox-image]').click()
  assert.equal(await lightbox(page).count(), 1)
  await lightbox(page).click({ position: { x: 8, y: 8 } })
  await lightbox(page).waitFor({ state: 'detached' })
})
