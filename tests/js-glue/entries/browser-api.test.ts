import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { createBrowserApi } from '../../../js-glue/entries/browser-api'
import type { SupportHandle } from '../../../js-glue/entries/mount'
import type { MountProps, UpdateProps } from '../../../js-glue/entries/props'
import { replay } from '../../../js-glue/entries/replay'
import { createEvents } from '../../../js-glue/host/events'
import { captureConsole } from '../support/console'

const body = { nodeName: 'BODY' } as unknown as Element

/** `window.Cossistant` over a widget that only writes down what it is asked. */
function setUp() {
  const said: string[] = []
  const mounts: MountProps[] = []
  const updates: UpdateProps[] = []
  let widgetEvents = createEvents()
  const api = createBrowserApi((_container, props) => {
    mounts.push(props)
    widgetEvents = createEvents()
    return {
      hostElement: {} as HTMLElement,
      shadowRoot: null,
      store: null,
      ready: Promise.resolve(),
      open: () => said.push('open'),
      close: () => said.push('close'),
      toggle: () => said.push('toggle'),
      navigate: () => {},
      goBack: () => {},
      goHome: () => {},
      openConversation: () => {},
      startConversation: () => {},
      identify: (identity) => {
        said.push(`identify ${identity.externalId}`)
        return Promise.resolve({ contactId: 'c1', visitorId: 'v1' })
      },
      updateVisitorMetadata: () => Promise.resolve(null),
      submitFeedback: () => Promise.resolve(null),
      openFeedback: () => {},
      closeFeedback: () => {},
      replace: () => {},
      reset: () => {},
      refresh: () => Promise.resolve(null),
      text: ((key: string) => key) as SupportHandle['text'],
      bindText: () => () => {},
      on: widgetEvents.on,
      emit: () => undefined,
      off: widgetEvents.off,
      update: (props: UpdateProps) => updates.push(props),
      unmount: () => said.push('unmount'),
    } satisfies SupportHandle
  })
  const tell = () => widgetEvents.emit({ type: 'messageSent', conversationId: 'CO1', message: {} })
  const init = (options: Parameters<typeof api.init>[0] = {}) => api.init({ container: body, ...options })
  return { api, init, said, mounts, updates, tell }
}

test('show, hide and toggle need a widget first', () => {
  const { api } = setUp()
  assert.throws(() => api.show(), /Cossistant\.show\(\).*init/)
  assert.throws(() => api.hide(), /Cossistant\.hide\(\).*init/)
  assert.throws(() => api.toggle(), /Cossistant\.toggle\(\).*init/)
})

test('identify needs a widget first, and then answers with what it says', async () => {
  const { api, init, said } = setUp()
  assert.throws(() => api.identify({ externalId: '7' }), /Cossistant\.identify\(\).*init/)
  init()
  assert.deepEqual(await api.identify({ externalId: '7' }), { contactId: 'c1', visitorId: 'v1' })
  assert.deepEqual(said, ['identify 7'])
})

test('Who the visitor is may be said with the configuration', () => {
  const { api, init, mounts, updates } = setUp()
  api.updateConfig({ visitor: { externalId: '7' } })
  init({ tracking: false })
  assert.deepEqual(mounts[0]?.visitor, { externalId: '7' })
  assert.equal(mounts[0]?.tracking, false)
  api.updateConfig({ visitor: { externalId: '8' } })
  assert.deepEqual(updates[0]?.visitor, { externalId: '8' })
})

test('show, hide and toggle open and close the widget', () => {
  const { api, init, said } = setUp()
  init()
  api.show()
  api.toggle()
  api.hide()
  assert.deepEqual(said, ['open', 'toggle', 'close'])
})

test('A second init answers with the same handle and updates what may be updated', () => {
  const { init, mounts, updates } = setUp()
  const first = init({ publicKey: 'pk_a' })
  const second = init({ publicKey: 'pk_b', size: 'larger' })
  assert.equal(second, first)
  assert.equal(mounts.length, 1)
  assert.equal(updates[0]?.size, 'larger')
  assert.ok(!('publicKey' in updates[0]))
})

test('Configuration before init is kept for it, under what init says', () => {
  const { api, init, mounts } = setUp()
  api.updateConfig({ size: 'larger', quickOptions: ['Prices'], widget: { className: 'a', side: 'top' } })
  api.updateConfig({ theme: { mode: 'dark', variables: { '--co-theme-primary': 'red', '--x': 1 } } })
  init({ size: 'normal', theme: { variables: { '--x': 2 } }, widget: { className: 'b' } })
  const [props] = mounts
  assert.equal(props?.size, 'normal')
  assert.deepEqual(props.quickOptions, ['Prices'])
  assert.deepEqual(props.theme, { mode: 'dark', variables: { '--co-theme-primary': 'red', '--x': 2 } })
  assert.equal(props.className, 'b')
  assert.equal(props.side, 'top')
})

test('A stored `open` is the default of the mount unless init has its own', () => {
  const stored = setUp()
  stored.api.updateConfig({ open: true })
  stored.init()
  assert.equal(stored.mounts[0]?.defaultOpen, true)

  const explicit = setUp()
  explicit.api.updateConfig({ open: true })
  explicit.init({ defaultOpen: false })
  assert.equal(explicit.mounts[0]?.defaultOpen, false)
})

test('`defaultOpen` may be among the props of the widget, too', () => {
  const { init, mounts } = setUp()
  init({ widget: { defaultOpen: true } })
  assert.equal(mounts[0]?.defaultOpen, true)
})

test('Configuration of a mounted widget goes to it', () => {
  const { api, init, said, updates } = setUp()
  init()
  api.updateConfig({ open: true, widget: { className: 'c' } })
  assert.deepEqual(said, ['open'])
  assert.equal('open' in (updates[0] ?? {}), false)
  assert.equal(updates[0]?.className, 'c')
})

test('Handlers may come before init and stay over destroy', () => {
  const { api, init, tell } = setUp()
  let heard = 0
  const stop = api.on('messageSent', () => heard++)
  init()
  tell()
  api.destroy()
  init()
  tell()
  assert.equal(heard, 2)
  stop()
  tell()
  assert.equal(heard, 2)
})

test('destroy takes the widget away and forgets stored configuration', () => {
  const { api, init, said, mounts } = setUp()
  api.updateConfig({ size: 'larger' })
  api.destroy()
  init()
  assert.equal(mounts[0]?.size, undefined)
  api.destroy()
  assert.deepEqual(said, ['unmount'])
  assert.throws(() => api.show())
})

test('The handle reads the store when it is asked, and can take the widget away', () => {
  const { init, said } = setUp()
  const handle = init()
  assert.equal(handle.store, null)
  handle.show()
  handle.destroy()
  assert.deepEqual(said, ['open', 'unmount'])
})

describe('Replay', () => {
  const call = (method: string, ...args: unknown[]) => ({ method, args })

  test("mounts the tag's widget first, then runs the queue in order", () => {
    const { api, said, mounts } = setUp()
    globalThis.document = { body } as unknown as Document
    replay(api, { publicKey: 'pk_tag' }, [call('show'), call('hide')])
    assert.equal(mounts[0]?.publicKey, 'pk_tag')
    assert.deepEqual(said, ['open', 'close'])
  })

  test('warns of a call that throws, by its name, and goes on', (context) => {
    const warnings = captureConsole(context, 'warn')
    const { api, said } = setUp()
    replay(api, null, [call('show'), call('init', { container: body }), call('toggle')])
    assert.equal(warnings.length, 1)
    assert.match(warnings[0] ?? '', /Cossistant\.show\(\)/)
    assert.deepEqual(said, ['toggle'])
  })

  test('skips what is no call of ours', (context) => {
    const warnings = captureConsole(context, 'warn')
    const { api } = setUp()
    replay(api, null, [call('fly'), call('constructor'), call('__isCossistantBrowserRuntime')])
    assert.deepEqual(warnings, [])
  })
})

test('With `open` among the props of the widget the page decides whether the panel is open', () => {
  const { api, init, said, mounts, updates } = setUp()
  const onOpenChange = () => {}
  init({ widget: { open: false, onOpenChange } })
  assert.equal(mounts[0]?.open, false)
  assert.equal(mounts[0]?.onOpenChange, onOpenChange)
  api.updateConfig({ widget: { open: true } })
  assert.equal(updates[0]?.open, true)
  assert.deepEqual(said, [])
})
