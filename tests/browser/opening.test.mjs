/** What opening the panel asks of the page around it, as Chromium's own tracing tells. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBareChromium } from './harness/bare-chromium.mjs'
import { startServer } from './harness/server.mjs'
import { until } from './harness/until.mjs'
import { isDrawn, slotIn } from './harness/widget-parts.mjs'

/** A page of the demo, before whose own scripts `script` runs. */
async function openDemo(context, script) {
  const server = await startServer()
  const chromium = await startBareChromium()
  context.after(() => Promise.all([chromium.stop(), server.stop()]))
  return { chromium, page: await chromium.openPage(`${server.origin}/demo/`, { slowdown: 1, script }) }
}

/** What one thread did between the press of the launcher and the frame that shows the panel. */
async function tracedPress(chromium, page) {
  const events = await chromium.traced(async () => {
    await page.run(`() => ${slotIn('trigger')}.click()`)
    await isDrawn(page, 'home-page')
    await page.run('() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))')
  })
  const click = events.find(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click')
  const own = events.filter(({ pid, tid, ts }) => pid === click.pid && tid === click.tid && ts >= click.ts)
  const paint = own.find(({ name }) => name === 'Paint')
  return own.filter(({ ts }) => ts <= paint.ts)
}

/** Takes down which fonts texts are measured in. */
const noteFonts = `(() => {
  const { measureText } = CanvasRenderingContext2D.prototype
  window.fonts = []
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    window.fonts.push(this.font)
    return measureText.call(this, text)
  }
})()`

test('The fonts of the panel are looked up while the launcher stands', async (context) => {
  const { page } = await openDemo(context, noteFonts)
  await until('three fonts are looked up', async () => (await page.run('() => window.fonts.length')) === 3)
  const fonts = await page.run('() => window.fonts')
  assert.deepEqual(
    fonts.map((font) => /^(?:(\d+) )?14px Geist, /.exec(font)?.[1]),
    [undefined, '500', '600'],
  )
})

test('Opening the panel makes no script wait for a layout', async (context) => {
  const { chromium, page } = await openDemo(context)
  await isDrawn(page, 'trigger')
  await page.run('() => new Promise((resolve) => setTimeout(resolve, 500))')

  const events = await tracedPress(chromium, page)
  const scripts = events.filter(({ name, dur }) => dur && ['FunctionCall', 'EventDispatch'].includes(name))
  const layouts = events.filter(({ name }) => ['UpdateLayoutTree', 'Layout'].includes(name))
  const forced = layouts.filter(({ ts }) => scripts.some((call) => ts > call.ts && ts < call.ts + call.dur))
  assert.ok(layouts.length > 0)
  assert.deepEqual(forced, [])
})
