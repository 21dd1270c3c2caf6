/** A page that puts the widget up and takes it down again, as one of many views, is left as it was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from './harness/until.mjs'
import { appPage } from './harness/app-page.mjs'
import { useStage } from './harness/stage.mjs'

const stage = useStage()
const kRoundsBefore = 30 // code is compiled, caches fill
const kRounds = 50
const kNotedBytes = 2048

/** Counts what the browser has no number for. Runs before any script of the page. */
function countAll() {
  const timers = new Set()
  let instances = 0
  const collected = new FinalizationRegistry(() => instances--)
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: clearRepeated } = window
  window.setTimeout = (run, ms, ...values) => {
    const id = set(() => (timers.delete(id), run(...values)), ms)
    timers.add(id)
    return id
  }
  window.setInterval = (run, ms, ...values) => {
    const id = repeat(run, ms, ...values)
    timers.add(id)
    return id
  }
  window.clearTimeout = (id) => (timers.delete(id), clear(id))
  window.clearInterval = (id) => (timers.delete(id), clearRepeated(id))
  const watchInstance = (made) => {
    instances++
    collected.register(made.instance ?? made)
    return made
  }
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name]
    WebAssembly[name] = (...values) => make(...values).then(watchInstance)
  }
  const sockets = new Set()
  window.WebSocket = class extends WebSocket {
    constructor(...values) {
      super(...values)
      sockets.add(this)
      this.addEventListener('close', () => sockets.delete(this))
    }
  }
  window.counts = () => ({
    timers: timers.size,
    sockets: sockets.size,
    instances,
  })
}

test('Put up, used and taken down fifty times, nothing of it is left', async (context) => {
  const { server } = stage
  const page = await appPage(
    context,
    stage,
    `
      import { mountSupport } from 'cossistant-wasm'
      window.mount = () => (window.support = mountSupport(document.querySelector('#app'), {
        publicKey: '${await server.publicKey()}',
        apiUrl: '${server.origin}/v1',
      }))`,
    { init: countAll },
  )
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')

  async function round() {
    await page.evaluate(() => {
      window.mount()
      window.support.startConversation()
    })
    // Locators would hold on to what they found.
    await page.waitForFunction(() => document.activeElement?.matches('[data-slot=composer-input]'))
    await page.keyboard.insertText('Hello?')
    await page.evaluate(() => window.support.goHome())
    await page.waitForFunction(() => document.querySelector('[data-slot=home-page]') !== null)
    await page.evaluate(() => {
      window.support.unmount()
      window.support = null
    })
  }
  /** What is there once what nobody holds is collected. */
  async function settled() {
    // Weak references outlive a collection by the task that they were read in.
    for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const number = (name) => metrics.find((metric) => metric.name === name).value
    return {
      nodes: number('Nodes'),
      listeners: number('JSEventListeners'),
      heapBytes: number('JSHeapUsedSize'),
      ...(await page.evaluate(() => window.counts())),
    }
  }

  // What drives the page has listeners of its own.
  await page.waitForFunction(() => true)
  const { heapBytes: _, ...bare } = await settled()
  for (let at = 0; at < kRoundsBefore; at++) await round()
  await until('sockets are closed', () => page.evaluate(() => window.counts().sockets === 0))
  const { heapBytes, ...before } = await settled()
  for (let at = 0; at < kRounds; at++) await round()
  await until('sockets are closed', () => page.evaluate(() => window.counts().sockets === 0))
  const { heapBytes: heapBytesAfter, ...after } = await settled()
  assert.deepEqual(before, bare)
  assert.deepEqual(after, bare)
  // A widget is some hundred kilobytes; what the engine notes about code that runs grows by less and less.
  assert.ok(heapBytesAfter - heapBytes < kRounds * kNotedBytes, `${heapBytesAfter - heapBytes} bytes`)
})
