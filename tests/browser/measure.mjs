/**
 * Measures what a visitor's machine has to do, on a processor four times slower than this one, and prints it: the way
 * from the script tag to an open panel, and typing at the end of a conversation of 100,000 messages. The page has nothing
 * but the script tag, so that no task is the page's own. Times are only worth something on a quiet machine.
 */
import { startBareChromium } from './harness/bare-chromium.mjs'
import { startHostPage } from './harness/host-page.mjs'
import { kLongHistory, longHistory } from './harness/long-history.mjs'
import { startServer } from './harness/server.mjs'
import { until } from './harness/until.mjs'
import { isDrawn, slotIn } from './harness/widget-parts.mjs'

const kSlowdown = 4
const kRuns = 5
const kSentence = 'Could you tell me more?'

/** The key of the demo site, as its own page has it. */
async function publicKeyOf(server) {
  const page = await (await fetch(`${server.origin}/demo/`)).text()
  return /data-public-key="(pk_[^"]+)"/.exec(page)[1]
}

/** A page that adds the script tag once it is at rest. */
const pageWith = (
  { origin },
  publicKey,
) => `<!doctype html><meta charset="utf-8" /><title>Empty</title><p>Page</p>
<script>
  window.tasks = []
  const note = (list) => window.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))
  new PerformanceObserver(note).observe({ type: 'longtask' })
  const tag = document.createElement('script')
  tag.src = '${origin}/widget/loader.js'
  Object.assign(tag.dataset, { publicKey: '${publicKey}', apiUrl: '${origin}/v1' })
  setTimeout(() => { window.began = performance.now(); document.head.append(tag) }, 1000)
</script>`

/** From the press of the launcher to the frame that shows the home page, ms. */
const openAndPaint = `() => new Promise((resolve) => {
  const began = performance.now()
  ${slotIn('trigger')}.click()
  const look = () => {
    if (!${slotIn('home-page')}) return requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
  }
  look()
})`

async function measureOpening(chromium, site) {
  const page = await chromium.openPage(site.origin, { slowdown: kSlowdown })
  await isDrawn(page, 'trigger')
  // What the start still has on its way.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const openMs = await page.run(openAndPaint)
  const longest = await page.run(
    '() => Math.max(0, ...window.tasks.filter(([at]) => at >= window.began).map(([, ms]) => ms))',
  )
  const compileMs = await page.run(
    `async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer()
      const began = performance.now()
      await WebAssembly.compile(bytes)
      return performance.now() - began
    }`,
    `${site.widget}/cossistant.wasm`,
  )
  await page.close()
  return { longest, openMs, compileMs }
}

/** How long each key keeps the page busy, ms. */
async function measureTyping(chromium, site) {
  const page = await chromium.openPage(site.origin, { slowdown: 1, script: `(${longHistory})()` })
  await isDrawn(page, 'trigger')
  await page.run(`() => window.Cossistant.init().startConversation('How long is this?')`)
  await until('the conversation is there', () => page.run(`() => window.isAnswered()`))
  await page.goTo(site.origin)
  await isDrawn(page, 'timeline-row')
  await until(
    'all of it is there',
    () =>
      page.run(`() => {
        const { store } = window.Cossistant.init()
        const { hasOlder, isLoading, isLoadingOlder } = store.read('conversation')
        if (hasOlder && !isLoadingOlder) store.dispatch({ type: 'loadOlder' })
        return !hasOlder && !isLoading
      }`),
    120_000,
  )
  const { rowCount } = await page.run(`() => window.Cossistant.init().store.read('conversation')`)
  await page.ask('Emulation.setCPUThrottlingRate', { rate: kSlowdown })
  await page.run(`() => ${slotIn('composer-input')}.focus()`)
  const events = await chromium.traced(async () => {
    for (const text of kSentence) {
      await page.ask('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text })
      await page.ask('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
      await new Promise((resolve) => setTimeout(resolve, 120))
    }
  })
  const written = await page.run(`() => ${slotIn('composer-input')}.value`)
  if (written !== kSentence) throw new Error(`The composer has "${written}".`)
  await page.close()
  return { rowCount, keys: busyAfterKeys(events) }
}

/**
 * For each key that went down, how long its page's thread worked until what it wrote was painted, and until the next key:
 * then there are timers, answers and whatever else waited, too. In ms.
 */
function busyAfterKeys(events) {
  const isKey = ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown'
  const keys = events.filter(isKey).sort((a, b) => a.ts - b.ts)
  const own = events.filter(({ pid, tid, dur }) => dur && pid === keys[0].pid && tid === keys[0].tid)
  const tasks = own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  const paints = own.filter(({ name }) => name === 'Paint')
  const endOf = ({ ts, dur }) => ts + dur
  return keys.map(({ ts }, at) => {
    const end = keys[at + 1]?.ts ?? ts + 100_000
    const paint = paints.find((each) => each.ts > ts && each.ts < end)
    const frame = paint && tasks.find((task) => task.ts <= paint.ts && endOf(task) >= endOf(paint))
    const busyUntil = (last) =>
      tasks.filter((task) => endOf(task) > ts && endOf(task) <= last).reduce((sum, { dur }) => sum + dur, 0) /
      1000
    return { painted: busyUntil(frame ? endOf(frame) : end), all: busyUntil(end) }
  })
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b)
const quantile = (numbers, share) => sorted(numbers)[Math.floor((numbers.length - 1) * share)]

const server = await startServer()
const chromium = await startBareChromium()
const page = await startHostPage({ '/index.html': pageWith(server, await publicKeyOf(server)) })
const site = { origin: `${page.origin}/`, widget: `${server.origin}/widget` }
const openings = []
for (let run = 0; run < kRuns; ++run) openings.push(await measureOpening(chromium, site))
const { rowCount, keys } = await measureTyping(chromium, site)
await chromium.stop()
await page.stop()
await server.stop()

const median = (name) =>
  quantile(
    openings.map((each) => each[name]),
    0.5,
  ).toFixed(0)
const line = (what, value) => console.log(`${what.padEnd(62)}${value}`)
line(`compile of the core, ${kSlowdown}x slower`, `${median('compileMs')} ms`)
line(
  `longest task from the script tag to an open panel, ${kSlowdown}x`,
  `${median('longest')} ms (0: none over 50 ms)`,
)
line(`launcher pressed to home painted, ${kSlowdown}x`, `${median('openMs')} ms`)
for (const [what, name] of [
  ['key pressed to painted', 'painted'],
  ['all work for a key', 'all'],
]) {
  const times = keys.map((each) => each[name])
  line(
    `${what}, ${kLongHistory} messages in ${rowCount} rows, ${kSlowdown}x`,
    `${quantile(times, 0.5).toFixed(1)} ms, at most ${quantile(times, 1).toFixed(1)} ms`,
  )
}
