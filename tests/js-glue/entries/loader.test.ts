import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'

import type { CossistantStub, LoaderState } from '../../../js-glue/entries/globals'

const loader = readFileSync('dist/widget/loader.js', 'utf8')

class FakeElement {
  [attribute: string]: unknown
  dataset: Record<string, string> = {}
  src = ''
  onerror: (() => void) | null = null
  constructor(readonly tag: string) {}
  remove() {}
}

/** As much of a page as the loader looks at. */
function createPage(before: object = {}) {
  const appended: FakeElement[] = []
  const errors: string[] = []
  const document = {
    currentScript: null as FakeElement | null,
    createElement: (tag: string) => new FakeElement(tag),
    head: { append: (element: FakeElement) => appended.push(element) },
  }
  const window = { Cossistant: undefined, ...before } as {
    Cossistant?: CossistantStub
    __COSSISTANT_BROWSER_WIDGET_LOADER__?: LoaderState
  }
  const console = { error: (text: string) => errors.push(text) }
  const context = createContext({ window, document, console, URL, HTMLScriptElement: FakeElement })
  const runTag = (dataset: Record<string, string> = {}, src = 'https://cdn.test/w/loader.js') => {
    const script = new FakeElement('script')
    script.src = src
    script.dataset = dataset
    document.currentScript = script
    runInContext(loader, context)
  }
  const scripts = () => appended.filter(({ tag }) => tag === 'script')
  const state = () => window.__COSSISTANT_BROWSER_WIDGET_LOADER__
  return { window, appended, errors, runTag, scripts, state }
}

const queueOf = (stub: CossistantStub | undefined) => JSON.parse(JSON.stringify(stub?.__queue)) as unknown

test('The loader fetches the widget that lies beside it', () => {
  const { runTag, scripts, state } = createPage()
  runTag()
  assert.equal(scripts().length, 1)
  const [script] = scripts()
  assert.equal(script?.src, 'https://cdn.test/w/widget.js')
  assert.equal(script['async'], true)
  assert.equal(script['crossOrigin'], 'anonymous')
  assert.equal(state()?.isLoading, true)
})

test('Calls before the widget is there are queued in order', () => {
  const { window, runTag } = createPage()
  runTag()
  const stub = window.Cossistant as unknown as Record<string, (...args: unknown[]) => void>
  stub['show']?.()
  stub['identify']?.({ externalId: '7' })
  stub['updateConfig']?.({ size: 'larger' })
  assert.deepEqual(queueOf(window.Cossistant), [
    { method: 'show', args: [] },
    { method: 'identify', args: [{ externalId: '7' }] },
    { method: 'updateConfig', args: [{ size: 'larger' }] },
  ])
})

test('A queue the page made itself is taken over, object and all', () => {
  const own = { __queue: [{ method: 'show', args: [] }], init: () => 'mine' }
  const { window, runTag } = createPage({ Cossistant: own })
  runTag()
  assert.equal(window.Cossistant, own as unknown)
  assert.equal(own.init(), 'mine')
  assert.equal(typeof window.Cossistant?.['hide'], 'function')
  assert.deepEqual(queueOf(window.Cossistant), [{ method: 'show', args: [] }])
})

test("The tag's key is kept for the widget, and what it needs is fetched beside it", () => {
  const { runTag, state, appended } = createPage()
  runTag({ publicKey: 'pk_test', apiUrl: '/v1' })
  assert.equal(state()?.autoInit?.publicKey, 'pk_test')
  const preloaded = appended.filter(({ tag }) => tag === 'link').map((link) => link['href'])
  assert.deepEqual(preloaded, ['https://cdn.test/w/cossistant.wasm', 'https://cdn.test/w/widget.css'])
})

test('A tag without a key preloads nothing', () => {
  const { runTag, appended } = createPage()
  runTag()
  assert.deepEqual(
    appended.map(({ tag }) => tag),
    ['script'],
  )
})

test('A second tag while the first loads changes nothing', () => {
  const { runTag, scripts, state } = createPage()
  runTag({ publicKey: 'pk_first' })
  runTag({ publicKey: 'pk_second' }, 'https://other.test/loader.js')
  assert.equal(scripts().length, 1)
  assert.equal(state()?.autoInit?.publicKey, 'pk_first')
})

test('After a failed load a later tag tries again, for the same wish', () => {
  const { runTag, scripts, state, errors } = createPage()
  runTag({ publicKey: 'pk_first' })
  scripts()[0]?.onerror?.()
  assert.equal(state()?.isLoading, false)
  assert.match(errors.join(), /https:\/\/cdn\.test\/w\/widget\.js/)
  runTag()
  assert.equal(scripts().length, 2)
  assert.equal(state()?.autoInit?.publicKey, 'pk_first')
})

test('Where the widget is already, nothing is loaded', () => {
  const installed = { __isCossistantBrowserRuntime: true }
  const { window, runTag, appended, state } = createPage({ Cossistant: installed })
  runTag({ publicKey: 'pk_test' })
  assert.equal(window.Cossistant, installed as unknown)
  assert.deepEqual(appended, [])
  assert.equal(state()?.isLoading, false)
})

test('A loader without an address of its own says how it is meant to be used', () => {
  const { runTag } = createPage()
  assert.throws(() => runTag({}, ''), /classic <script src="…\/loader\.js">/)
})
