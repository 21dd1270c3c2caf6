/** Where the panel stands: beside its launcher, or over all that is visible of a small screen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, useGallery } from './harness/gallery.mjs'
import { until } from './harness/until.mjs'

const gallery = useGallery()
const input = 'textarea'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('on a small screen the panel covers what is visible, and its input does not make phones zoom', async () => {
  const page = await gallery.open('welcome', {}, phone)
  assert.deepEqual(await page.locator('[data-slot=content]').boundingBox(), { x: 0, y: 0, ...phone.viewport })
  assert.equal(await page.locator(input).evaluate((element) => getComputedStyle(element).fontSize), '16px')
})

/** What the panel covers and what is visible, px from the top of the page. */
const covered = (page) =>
  page.evaluate(() => {
    const { top, height } = document.querySelector('[data-slot=content]').getBoundingClientRect()
    const { offsetTop, height: visible } = window.visualViewport
    return { panel: [top, height].map(Math.round), visible: [offsetTop, visible].map(Math.round) }
  })

test('on a small screen the panel goes with what is left visible, and comes back', async () => {
  const page = await gallery.open('welcome', {}, phone)
  const devtools = await page.context().newCDPSession(page)
  for (const pageScaleFactor of [2, 1]) {
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor })
    await until('the panel covers what is visible', async () => {
      const { panel, visible } = await covered(page)
      return visible[1] === phone.viewport.height / pageScaleFactor && panel.join() === visible.join()
    })
  }
})

test('the panel stands 16 px above the launcher, at its right edge', async () => {
  const page = await gallery.open('home')
  await page.locator('[data-slot=content][data-side=top]').waitFor()
  const trigger = await page.locator('[data-slot=trigger]').boundingBox()
  const panel = await page.locator('[data-slot=content]').boundingBox()
  assert.equal(panel.width, 400)
  assert.equal(panel.y + panel.height, trigger.y - 16)
  assert.equal(panel.x + panel.width, trigger.x + trigger.width)
})

/** Where the panel stands once it has stopped moving. */
async function settledPanel(page, side) {
  const panel = page.locator(`[data-slot=content][data-side=${side}]`)
  await panel.waitFor()
  await page.waitForFunction(() => document.getAnimations().length === 0)
  return panel.boundingBox()
}
test('the panel turns to the other side of a launcher at the top, and stays inside the viewport', async () => {
  const page = await gallery.open('home')
  await settledPanel(page, 'top')
  await drawn(
    page,
    ({ style }) =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: style })),
    {
      style: "[data-slot='trigger'] { inset: 4px auto auto 4px !important }",
    },
  )
  await page.setViewportSize({ width: 1100, height: 900 })
  const trigger = await page.locator('[data-slot=trigger]').boundingBox()
  const panel = await settledPanel(page, 'bottom')
  assert.equal(panel.y, trigger.y + trigger.height + 16)
  assert.equal(panel.x, 8)
})

test('the panel finds its launcher inside a transformed page', async () => {
  const page = await gallery.open('home')
  await settledPanel(page, 'top')
  await drawn(page, () => {
    Object.assign(document.body.style, { minHeight: '100vh', transform: 'translate(-30px, -20px)' })
  })
  await page.setViewportSize({ width: 1100, height: 900 })
  const panel = await settledPanel(page, 'top')
  const trigger = await page.locator('[data-slot=trigger]').boundingBox()
  assert.equal(panel.y + panel.height, trigger.y - 16)
  assert.equal(panel.x + panel.width, trigger.x + trigger.width)
})
