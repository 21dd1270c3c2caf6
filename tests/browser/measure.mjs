/**
 * Measures what a visitor's machine has to do: prints bytes on the wire, compile time of the core, and the longest
 * main-thread task from the script tag to an open panel on a processor four times slower than this one. The page has
 * nothing but the script tag, so that no task is the page's own.
 */
import { startBrowser } from './harness/browser.mjs'
import { startServer } from './harness/server.mjs'
import { Visitor } from './harness/visitor.mjs'

const slowdown = 4
const runs = 5

/** The key of the demo site, as its own page has it. */
async function publicKeyOf(server) {
  const page = await (await fetch(`${server.origin}/demo/`)).text()
  return /data-public-key="(pk_[^"]+)"/.exec(page)[1]
}

async function measureOnce(browser, server, publicKey) {
  const page = await browser.newPage()
  const address = `${server.origin}/empty`
  const body =
    '<!doctype html><meta charset="utf-8" /><title>Empty</title>' +
    `<script async src="/widget/loader.js" data-public-key="${publicKey}" data-api-url="/v1"></script>`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  let bytes = 0
  const widgetRequests = new Set()
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/widget/')) widgetRequests.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (widgetRequests.has(requestId)) bytes += encodedDataLength
  })
  await page.addInitScript(() => {
    window.longTasks = []
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map((task) => task.duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    })
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const visitor = new Visitor(page)
  await page.goto(address)
  await visitor.trigger.waitFor()
  const openMs = await openAndPaint(page)
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks))

  const wire = bytes
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const compileMs = await page.evaluate(async () => {
    const bytes = await (await fetch('/widget/cossistant.wasm')).arrayBuffer()
    const began = performance.now()
    await WebAssembly.compile(bytes)
    return performance.now() - began
  })
  await page.context().close()
  return { wire, longest, openMs, compileMs }
}

/** Milliseconds from the press of the launcher to the frame that shows the home page. */
function openAndPaint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const root = document.querySelector('[data-cossistant-browser-widget]').shadowRoot
        const began = performance.now()
        root.querySelector('[data-slot=trigger]').click()
        const look = () => {
          if (!root.querySelector('[data-slot=home-page]')) return requestAnimationFrame(look)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
        }
        look()
      }),
  )
}

const server = await startServer()
const browser = await startBrowser()
const results = []
const publicKey = await publicKeyOf(server)
for (let run = 0; run < runs; ++run) results.push(await measureOnce(browser, server, publicKey))
await server.stop()
await browser.stop()

const median = (name) => results.map((result) => result[name]).sort((a, b) => a - b)[Math.floor(runs / 2)]
console.log(`bytes of the widget on the wire        ${median('wire')}`)
console.log(`compile of the core, full speed        ${median('compileMs').toFixed(1)} ms`)
console.log(
  `longest task, ${slowdown}x slower               ${median('longest').toFixed(0)} ms (0: none over 50 ms)`,
)
console.log(`launcher pressed to home painted, ${slowdown}x  ${median('openMs').toFixed(0)} ms`)
