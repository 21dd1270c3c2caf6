import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Action } from '../../../js-glue/core/types'
import { createCalls } from '../../../js-glue/host/calls'

function setUp() {
  const dispatched: Action[] = []
  return { dispatched, calls: createCalls((action) => dispatched.push(action)) }
}

test('Every call has a number of its own, by which it is answered', async () => {
  const { calls, dispatched } = setUp()
  const first = calls.make({ type: 'identify', externalId: '7' })
  const second = calls.make({ type: 'setVisitorMetadata', metadata: { plan: 'pro' } })
  assert.deepEqual(dispatched, [
    { type: 'identify', externalId: '7', callId: 1 },
    { type: 'setVisitorMetadata', metadata: { plan: 'pro' }, callId: 2 },
  ])
  calls.answer(2, 'two')
  calls.answer(1, 'one')
  assert.deepEqual(await Promise.all([first, second]), ['one', 'two'])
})

test('An answer that nobody waits for is dropped', () => {
  setUp().calls.answer(9, 'nine')
})

test('At the end whoever waits gets nothing, and so does whoever comes later', async () => {
  const { calls, dispatched } = setUp()
  const waiting = calls.make({ type: 'identify', externalId: '7' })
  calls.stop()
  assert.equal(await waiting, null)
  assert.equal(await calls.make({ type: 'identify', externalId: '7' }), null)
  assert.equal(dispatched.length, 1)
})
