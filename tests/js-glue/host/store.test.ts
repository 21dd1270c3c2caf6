import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Action, PlacementRequest } from '../../../js-glue/core/types'
import { createStore } from '../../../js-glue/host/store'
import { FakeRuntime, dayRows, output } from '../support/fake-runtime'

function setUp() {
  const runtime = new FakeRuntime()
  runtime.showConversation('CO1', dayRows('a', 'b'))
  runtime.slices.shell = { isOpen: false }
  const dispatched: Action[] = []
  const store = createStore(runtime, (action) => dispatched.push(action))
  return { runtime, store, dispatched }
}

test('A slice is read when somebody asks, and kept until it moves', () => {
  const { runtime, store } = setUp()
  assert.deepEqual(runtime.sliceReads, [])
  const first = store.read('shell')
  store.take(output({ changes: ['home'] }))
  assert.equal(store.read('shell'), first)
  assert.deepEqual(runtime.sliceReads, ['shell'])
})

test('A slice that moved is read again', () => {
  const { runtime, store } = setUp()
  store.read('shell')
  runtime.slices.shell = { isOpen: true }
  store.take(output({ changes: ['shell'] }))
  assert.equal(store.read('shell').isOpen, true)
})

test('A slice that nobody draws is never read', () => {
  const { runtime, store } = setUp()
  store.take(output({ changes: ['shell', 'home', 'history'] }))
  store.notify()
  assert.deepEqual(runtime.sliceReads, [])
})

test('Listeners hear of their own slice, once for everything taken', () => {
  const { store } = setUp()
  const heard: string[] = []
  store.subscribe('shell', () => heard.push('shell'))
  store.subscribe('home', () => heard.push('home'))
  store.take(output({ changes: ['shell'] }))
  store.take(output({ changes: ['shell'] }))
  store.notify()
  store.notify()
  assert.deepEqual(heard, ['shell'])
})

test('A listener that stopped hears nothing', () => {
  const { store } = setUp()
  let heard = 0
  store.subscribe('shell', () => heard++)()
  store.subscribeRows(() => heard++)()
  store.take(output({ changes: ['shell', 'conversation'] }))
  store.notify()
  assert.equal(heard, 0)
})

test('Rows follow the patches of the conversation on screen', () => {
  const { runtime, store } = setUp()
  store.take(output({ changes: ['conversation'] }))
  const before = store.rows()
  let heard = 0
  store.subscribeRows(() => heard++)
  store.notify()
  heard = 0

  runtime.showConversation('CO1', dayRows('a', 'b', 'c'))
  const splices = [{ at: 2, removed: 0, inserted: 1 }]
  store.take(output({ rows: [{ conversationId: 'CO1', rowCount: 3, splices }] }))
  store.notify()
  assert.equal(heard, 1)
  const after = store.rows()
  assert.equal(after.length, 3)
  assert.equal(after[1], before[1])
})

test('Patches of other conversations change nothing', () => {
  const { store } = setUp()
  store.take(output({ changes: ['conversation'] }))
  store.notify()
  const before = store.rows()
  let heard = 0
  store.subscribeRows(() => heard++)
  store.take(
    output({ rows: [{ conversationId: 'CO2', rowCount: 9, splices: [{ at: 0, removed: 0, inserted: 9 }] }] }),
  )
  store.notify()
  assert.equal(store.rows(), before)
  assert.equal(heard, 0)
})

test('Another conversation on screen has rows of its own', () => {
  const { runtime, store } = setUp()
  store.take(output({ changes: ['conversation'] }))
  store.rows()
  store.notify()
  let heard = 0
  store.subscribeRows(() => heard++)

  runtime.showConversation('CO2', dayRows('x'))
  store.take(output({ changes: ['conversation'] }))
  store.notify()
  assert.equal(heard, 1)
  assert.deepEqual(
    store.rows().map(({ key }) => key),
    ['x'],
  )
})

test('A slice that can no longer be read keeps its last value', () => {
  const { runtime, store } = setUp()
  const last = store.read('shell')
  runtime.slices = {}
  store.take(output({ changes: ['shell'] }))
  assert.equal(store.read('shell'), last)
})

test('A slice that never could be read says so', () => {
  const { store } = setUp()
  assert.throws(() => store.read('history'), /"history" cannot be read: no slice history/)
})

test('Actions go to the host', () => {
  const { store, dispatched } = setUp()
  store.dispatch({ type: 'open' })
  assert.deepEqual(dispatched, [{ type: 'open' }])
})

test('A panel has a place while the core is there', () => {
  const { runtime, store } = setUp()
  const request: PlacementRequest = {
    side: 'top',
    align: 'end',
    sideOffset: 16,
    avoidCollisions: true,
    x: [0, 0, 0, 0, 0, 0],
    y: [0, 0, 0, 0, 0, 0],
  }
  assert.deepEqual(store.place(request), { x: 8, y: 80, side: 'top' })
  runtime.dispose()
  assert.equal(store.place(request), null)
})
