import assert from 'node:assert/strict'
import { test } from 'node:test'

import { captureConsole } from '../support/console'
import { fakeVisit } from '../support/fake-environment'
import { settled } from '../support/fake-fetch'
import { createFakeLocks } from '../support/fake-locks'
import { config, setUp } from '../support/host-set-up'

test('The first input is the start, with what the browser knows', () => {
  const { runtime, browser, started } = setUp()
  browser.storage.setItem('cossistant:visitor', 'v1')
  browser.page.visible = false
  started()
  const [input] = runtime.inputs
  assert.ok(input?.type === 'start')
  assert.deepEqual(input.config, config)
  assert.deepEqual(input.storage, [{ key: 'cossistant:visitor', value: 'v1' }])
  assert.equal(input.visible, false)
  assert.equal(input.online, true)
  assert.ok(input.zone.length > 0)
})

test('A page on its own sends its messages itself', () => {
  const { runtime, started } = setUp()
  started()
  const [input] = runtime.inputs
  assert.ok(input?.type === 'start' && input.holdsLease)
})

test('Where there may be other tabs, the core waits for the lease', async () => {
  const { runtime, browser, started } = setUp()
  browser.environment.locks = createFakeLocks()
  const host = started()
  const [input] = runtime.inputs
  assert.ok(input?.type === 'start' && input.holdsLease === false)
  await settled()
  assert.deepEqual(
    runtime.inputs.slice(1).map(({ type }) => type),
    ['leaseChanged'],
  )
  host.stop()
})

test('A tab sends what it cannot store for the others', () => {
  const { browser, started, onInput, types } = setUp()
  browser.storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  onInput('action', { type: 'storageSet', key: 'cossistant_outbox_1', value: '{}' })
  started().dispatch({ type: 'sendMessage', text: 'hello' })
  assert.deepEqual(types(), ['start', 'action', 'leaseChanged'])
})

test('A visit that is to be watched is reported each time and watched once', () => {
  const { runtime, browser, started, onInput, types } = setUp()
  browser.tabStorage.setItem('cossistant:visitor-session:w:v', 's1')
  onInput('action', { type: 'visitWatch', on: true })
  const host = started()
  host.dispatch({ type: 'open' })
  host.dispatch({ type: 'close' })
  assert.deepEqual(types(), ['start', 'action', 'visitReported', 'action', 'visitReported'])
  const [, , reported] = runtime.inputs
  assert.ok(reported?.type === 'visitReported')
  assert.deepEqual(reported.browser, fakeVisit.browser)
  assert.deepEqual(reported.page, fakeVisit.page)
  assert.deepEqual(reported.tabStorage, [{ key: 'cossistant:visitor-session:w:v', value: 's1' }])
  assert.equal(browser.visitWatchers(), 1)
})

test('A visit is watched no more when the core says so, and when it stops', () => {
  const { browser, started, onInput } = setUp()
  const host = started()
  for (const end of [() => host.dispatch({ type: 'close' }), () => host.stop()]) {
    onInput('action', { type: 'visitWatch', on: true })
    host.dispatch({ type: 'open' })
    assert.equal(browser.visitWatchers(), 1)
    onInput('action', { type: 'visitWatch', on: false })
    end()
    assert.equal(browser.visitWatchers(), 0)
  }
})

test('What lasts as long as the tab is kept in its own storage', () => {
  const { browser, started, onInput, types } = setUp()
  const effect = { type: 'storageSet', key: 'cossistant:s', value: '1', forTab: true } as const
  onInput('action', effect)
  const host = started()
  host.dispatch({ type: 'open' })
  assert.equal(browser.tabStorage.getItem('cossistant:s'), '1')
  assert.equal(browser.storage.getItem('cossistant:s'), null)
  browser.tabStorage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  host.dispatch({ type: 'close' })
  assert.deepEqual(types(), ['start', 'action', 'action'], 'no other tab misses it')
})

test('Answers of the core reach those who wait for them', () => {
  const { answered, started, onInput } = setUp()
  onInput('action', { type: 'callAnswer', callId: 3, value: { contactId: 'c1' } })
  started().dispatch({ type: 'identify', callId: 3, externalId: '7' })
  assert.deepEqual(answered, [[3, { contactId: 'c1' }]])
})

test('A call that the core refuses is answered with nothing', (context) => {
  captureConsole(context, 'error')
  const { runtime, answered, started } = setUp()
  const host = started()
  runtime.handle = () => ({ ok: false, error: { code: 'wrong_shape', message: 'action.email' } })
  host.dispatch({ type: 'identify', callId: 4, email: 'a@b.c' })
  assert.deepEqual(answered, [[4, null]])
})

test('Starting twice starts once', () => {
  const { started, types } = setUp()
  started().start(config)
  assert.deepEqual(types(), ['start'])
})

test('Every input carries the time and fresh entropy', () => {
  const { runtime, browser, started } = setUp()
  const host = started()
  browser.clock.advance(250)
  host.dispatch({ type: 'open' })
  const [start, open] = runtime.inputs
  assert.equal(open?.nowMs, 250)
  assert.match(open.entropy, /^[0-9a-f]{40}$/)
  assert.notEqual(open.entropy, start?.entropy)
})

test('Effects of all families reach the browser', () => {
  const { browser, started, onInput } = setUp()
  onInput(
    'action',
    {
      type: 'httpRequest',
      requestId: 1,
      method: 'GET',
      url: 'https://api.test/v1/a',
      headers: {},
      timeoutMs: 9,
    },
    { type: 'socketOpen', socketId: 1, url: 'wss://api.test/ws' },
    { type: 'timerSet', timerId: 1, delayMs: 50 },
    { type: 'storageSet', key: 'cossistant:a', value: '1' },
    { type: 'storageSet', key: 'cossistant:b', value: '2' },
    { type: 'storageRemove', key: 'cossistant:a' },
  )
  started().dispatch({ type: 'open' })
  assert.equal(browser.requests[0]?.url, 'https://api.test/v1/a')
  assert.equal(browser.sockets[0]?.url, 'wss://api.test/ws')
  assert.ok(browser.clock.delays.includes(50))
  assert.equal(browser.storage.getItem('cossistant:a'), null)
  assert.equal(browser.storage.getItem('cossistant:b'), '2')
})

test('Results of effects come back as inputs', async () => {
  const { browser, started, onInput, types } = setUp()
  onInput(
    'start',
    {
      type: 'httpRequest',
      requestId: 1,
      method: 'GET',
      url: 'https://api.test/',
      headers: {},
      timeoutMs: 9000,
    },
    { type: 'socketOpen', socketId: 1, url: 'wss://api.test/ws' },
    { type: 'timerSet', timerId: 1, delayMs: 50 },
  )
  started()
  browser.requests[0]?.answer(new Response('{}'))
  await settled()
  browser.sockets[0]?.accept()
  browser.clock.advance(50)
  browser.reporter()?.({ type: 'visibilityChanged', visible: false })
  assert.deepEqual(types(), ['start', 'httpResponded', 'socketOpened', 'timerFired', 'visibilityChanged'])
})

test('An input that arrives while another is handled waits for its turn', () => {
  const { runtime, browser, host, started, types } = setUp()
  const order: string[] = []
  runtime.respond = (input) =>
    input.type === 'start'
      ? {
          effects: [{ type: 'storageSet', key: 'cossistant:a', value: 'done' }],
          events: [{ type: 'messageSent', conversationId: 'CO1', message: {} }],
        }
      : {}
  host.events.on('messageSent', () => {
    host.dispatch({ type: 'open' })
    order.push(`${types().join()} ${browser.storage.getItem('cossistant:a')}`)
  })
  started()
  assert.deepEqual(order, ['start done'])
  assert.deepEqual(types(), ['start', 'action'])
})

test('Who is told of a change reads what is true after it', () => {
  const { runtime, host, started } = setUp()
  runtime.slices.shell = { isOpen: true }
  runtime.respond = () => ({ changes: ['shell'] })
  let seen: boolean | null = null
  host.store.subscribe('shell', () => (seen = host.store.read('shell').isOpen))
  started()
  assert.equal(seen, true)
})

test('An input the core refuses is reported and the next one is handled', (context) => {
  const errors = captureConsole(context, 'error')
  const { runtime, started, types } = setUp()
  const host = started()
  const handle = runtime.handle.bind(runtime)
  runtime.handle = (input) => {
    runtime.handle = handle
    handle(input)
    return { ok: false, error: { code: 'wrong_shape', message: 'action.text is no string' } }
  }
  host.dispatch({ type: 'sendMessage', text: 'x' })
  host.dispatch({ type: 'open' })
  assert.match(errors.join(), /"action": action\.text is no string/)
  assert.deepEqual(types(), ['start', 'action', 'action'])
})

test('What the core could not use of what the server said is a warning each', (context) => {
  const warnings = captureConsole(context, 'warn')
  const { runtime, started } = setUp()
  runtime.respond = () => ({
    diagnostics: [
      { what: 'leftOut', reason: 'items[0].type: missing', count: 3 },
      { what: 'ignored', reason: 'type: missing', count: 1 },
    ],
  })
  started()
  assert.equal(warnings.length, 2)
  assert.match(warnings[0] ?? '', /^The support widget .*: items\[0\]\.type: missing leftOut 3$/)
})

test('A listener that throws is reported and stops nothing', (context) => {
  const errors = captureConsole(context, 'error')
  const { runtime, host, started, types } = setUp()
  runtime.respond = () => ({ changes: ['shell'] })
  host.store.subscribe('shell', () => {
    throw new Error('broken component')
  })
  started().dispatch({ type: 'open' })
  assert.equal(errors.length, 2)
  assert.deepEqual(types(), ['start', 'action'])
})

test('The record holds every input with its answer, in order', () => {
  const { recorded, started } = setUp()
  started().dispatch({ type: 'open' })
  assert.deepEqual(
    recorded.map(({ input, answer }) => [input.type, answer.ok]),
    [
      ['start', true],
      ['action', true],
    ],
  )
})

test('Stopping is the last input and ends whatever runs', async () => {
  const { runtime, browser, onInput, started, types } = setUp()
  onInput(
    'start',
    {
      type: 'httpRequest',
      requestId: 1,
      method: 'GET',
      url: 'https://api.test/',
      headers: {},
      timeoutMs: 9000,
    },
    { type: 'socketOpen', socketId: 1, url: 'wss://api.test/ws' },
    { type: 'timerSet', timerId: 1, delayMs: 50 },
  )
  const host = started()
  host.stop()
  host.stop()
  host.dispatch({ type: 'open' })
  browser.sockets[0]?.drop(1000)
  await settled()
  assert.deepEqual(types(), ['start', 'stop'])
  assert.ok(browser.requests[0]?.init.signal?.aborted)
  assert.equal(browser.clock.waiting, 0)
  assert.equal(browser.reporter(), null)
  assert.ok(runtime.isDisposed)
})

test('Stopping from within an event handler ends after what came before', () => {
  const { runtime, host, started, types } = setUp()
  runtime.respond = (input) =>
    input.type === 'start' ? { events: [{ type: 'messageSent', conversationId: 'CO1', message: {} }] } : {}
  host.events.on('messageSent', () => {
    host.dispatch({ type: 'close' })
    host.stop()
    host.dispatch({ type: 'open' })
  })
  started()
  assert.deepEqual(types(), ['start', 'action', 'stop'])
  assert.ok(runtime.isDisposed)
})

test('A host that never started gives its core back', () => {
  const { runtime, host } = setUp()
  host.stop()
  assert.ok(runtime.isDisposed)
  assert.deepEqual(runtime.inputs, [])
})
