import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'

import type { InputEvent } from '../../../js-glue/core/types'
import { visitFacts, watchVisit } from '../../../js-glue/host/visit'
import { FakeClock } from '../support/fake-clock'

class FakeHistory {
  pushState(_data: unknown, _title: string, url?: string) {
    if (url) location.href = url
  }
  replaceState(_data: unknown, _title: string, url?: string) {
    if (url) location.href = url
  }
}

/** As much of a browser as a visit looks at. */
function setUp(context: TestContext) {
  const globals = {
    window: new EventTarget(),
    history: new FakeHistory(),
    location: { href: 'https://shop.test/' },
    document: { title: 'Shop', referrer: 'https://blog.test/' },
    navigator: { userAgent: 'Firefox/127.0', language: 'de', maxTouchPoints: 5 },
    screen: { width: 1920, height: 1080 },
    innerWidth: 1280,
    innerHeight: 720,
  }
  const before = Object.getOwnPropertyDescriptors(globalThis)
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  context.after(() => {
    for (const name of Object.keys(globals)) {
      const own = before[name as keyof typeof before] as PropertyDescriptor | undefined
      if (own) Object.defineProperty(globalThis, name, own)
      else Reflect.deleteProperty(globalThis, name)
    }
  })
  const clock = new FakeClock()
  const reported: InputEvent[] = []
  const watch = () => watchVisit((event) => reported.push(event), clock)
  const settle = () => clock.advance(1)
  const urls = () => reported.map((event) => event.type === 'pageMoved' && event.page.url)
  return { ...globals, clock, reported, watch, settle, urls }
}

test('The facts of a visit are those of the browser', (context) => {
  setUp(context)
  const { browser, page } = visitFacts()
  assert.deepEqual(page, { url: 'https://shop.test/', title: 'Shop', referrer: 'https://blog.test/' })
  assert.equal(browser.userAgent, 'Firefox/127.0')
  assert.equal(browser.hasTouch, true)
  assert.equal(browser.language, 'de')
  assert.equal(browser.screenResolution, '1920x1080')
  assert.equal(browser.viewport, '1280x720')
  assert.match(browser.timezone, /./)
})

test('Another address is reported in the next task, with the title it has then', (context) => {
  const { history, document, reported, watch, settle } = setUp(context)
  watch()
  history.pushState(null, '', 'https://shop.test/a')
  document.title = 'A'
  assert.deepEqual(reported, [])
  settle()
  const page = { url: 'https://shop.test/a', title: 'A', referrer: 'https://blog.test/' }
  assert.deepEqual(reported, [{ type: 'pageMoved', page }])
})

test('Several addresses of one task are the last one', (context) => {
  const { history, watch, settle, urls } = setUp(context)
  watch()
  history.pushState(null, '', 'https://shop.test/a')
  history.replaceState(null, '', 'https://shop.test/b')
  settle()
  assert.deepEqual(urls(), ['https://shop.test/b'])
})

test('Going back and another fragment are looked at too', (context) => {
  const { window, location, watch, settle, urls } = setUp(context)
  watch()
  for (const [type, url] of [
    ['popstate', 'https://shop.test/a'],
    ['hashchange', 'https://shop.test/a#b'],
  ] as const) {
    location.href = url
    window.dispatchEvent(new Event(type))
    settle()
  }
  assert.deepEqual(urls(), ['https://shop.test/a', 'https://shop.test/a#b'])
})

test('State that is kept under the same address is not reported', (context) => {
  const { history, reported, watch, settle } = setUp(context)
  watch()
  history.replaceState({ scroll: 7 }, '')
  settle()
  assert.deepEqual(reported, [])
})

test('The focus is reported', (context) => {
  const { window, reported, watch } = setUp(context)
  watch()
  window.dispatchEvent(new Event('focus'))
  assert.deepEqual(reported, [{ type: 'pageFocused' }])
})

test('At the end the history is as it was, and nothing is reported', (context) => {
  const { window, history, location, clock, reported, watch, settle } = setUp(context)
  const unwatch = watch()
  history.pushState(null, '', 'https://shop.test/a')
  unwatch()
  assert.deepEqual(Object.keys(history), [])
  location.href = 'https://shop.test/b'
  for (const type of ['popstate', 'hashchange', 'focus']) window.dispatchEvent(new Event(type))
  settle()
  assert.deepEqual(reported, [])
  assert.equal(clock.waiting, 0)
})

test('A page that had put its own in place gets that back', (context) => {
  const { history, watch } = setUp(context)
  const own = () => {}
  history.pushState = own
  watch()()
  assert.equal(history.pushState, own)
})

test('Whoever has wrapped the history since is left in place, and hears no more from here', (context) => {
  const { history, location, reported, watch, settle } = setUp(context)
  const unwatch = watch()
  const ours = history.pushState.bind(history)
  const theirs = (data: unknown, title: string, url?: string) => ours(data, title, url)
  history.pushState = theirs
  unwatch()
  assert.equal(history.pushState, theirs)
  history.pushState(null, '', 'https://shop.test/a')
  settle()
  assert.equal(location.href, 'https://shop.test/a')
  assert.deepEqual(reported, [])
})
