/**
 * Chromium with nothing watching its pages but what is asked for: Playwright has the network told of, for which the
 * engine looks up where each request was made, and that took a third of the time of the widget's start.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './browser.mjs'

const kSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function startBareChromium() {
  const profile = await mkdtemp(join(tmpdir(), 'cossistant-chromium-'))
  const chromium = spawn(
    findChromium(),
    [...kSwitches, '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const { send, listen } = devtools(chromium.stdio[3], chromium.stdio[4])
  return {
    /** A page of somebody new, at `slowdown` times less than this machine's speed. `script` runs before its own. */
    async openPage(url, { slowdown, script = '' }) {
      const { browserContextId } = await send('Target.createBrowserContext')
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const ask = (method, params) => send(method, params, sessionId)
      await ask('Emulation.setCPUThrottlingRate', { rate: slowdown })
      await ask('Page.enable')
      await ask('Page.addScriptToEvaluateOnNewDocument', { source: script })
      await ask('Page.navigate', { url })
      return {
        ask,
        goTo: (address) => ask('Page.navigate', { url: address }),
        close: () => send('Target.disposeBrowserContext', { browserContextId }),
        /** What `script` answers in the page, with `argument`. */
        async run(script, argument) {
          const expression = `(${script})(${JSON.stringify(argument)})`
          const options = { expression, awaitPromise: true, returnByValue: true }
          const { result, exceptionDetails } = await ask('Runtime.evaluate', options)
          assert(!exceptionDetails, JSON.stringify(exceptionDetails))
          return result.value
        },
      }
    },
    /** What the browser did meanwhile, as its tracing tells. */
    async traced(doing) {
      const events = []
      const collect = ({ method, params }) =>
        method === 'Tracing.dataCollected' && events.push(...params.value)
      const leave = listen(collect)
      const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] }
      await send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
      await doing()
      const complete = new Promise((resolve) =>
        listen(({ method }) => method === 'Tracing.tracingComplete' && resolve()),
      )
      await send('Tracing.end')
      await complete
      leave()
      return events
    },
    async stop() {
      const gone = once(chromium, 'exit')
      chromium.kill()
      await gone
      // What it started may hold their other ends for a while.
      for (const pipe of chromium.stdio.slice(3)) pipe.destroy()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Messages in JSON, each ended by a zero. */
function devtools(input, output) {
  const waiting = new Map()
  const listeners = new Set()
  let lastId = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop()
    for (const message of messages.map((each) => JSON.parse(each))) {
      if (!message.id) listeners.forEach((listener) => listener(message))
      else waiting.get(message.id)(message)
    }
  })
  return {
    async send(method, params, sessionId) {
      const id = ++lastId
      const answered = new Promise((resolve) => waiting.set(id, resolve))
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      const { result, error } = await answered
      waiting.delete(id)
      assert(!error, `${method}: ${error?.message}`)
      return result
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
