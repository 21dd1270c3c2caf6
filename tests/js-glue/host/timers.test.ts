import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { InputEvent } from '../../../js-glue/core/types'
import { createTimers } from '../../../js-glue/host/timers'
import { FakeClock } from '../support/fake-clock'

function setUp() {
  const clock = new FakeClock()
  const reported: InputEvent[] = []
  return { clock, reported, timers: createTimers((event) => reported.push(event), clock) }
}

test('A timer reports once, when its delay is over', () => {
  const { clock, reported, timers } = setUp()
  timers.set(7, 100)
  clock.advance(99)
  assert.deepEqual(reported, [])
  clock.advance(1000)
  assert.deepEqual(reported, [{ type: 'timerFired', timerId: 7 }])
})

test('Setting a timer again replaces it', () => {
  const { clock, reported, timers } = setUp()
  timers.set(7, 100)
  timers.set(7, 300)
  clock.advance(200)
  assert.deepEqual(reported, [])
  clock.advance(100)
  assert.equal(reported.length, 1)
})

test('A cancelled timer says nothing', () => {
  const { clock, reported, timers } = setUp()
  timers.set(7, 100)
  timers.cancel(7)
  clock.advance(1000)
  assert.deepEqual(reported, [])
})

test('A delay longer than browsers hold is waited for in full', () => {
  const { clock, reported, timers } = setUp()
  const delayMs = 2 ** 31 + 5000
  timers.set(7, delayMs)
  clock.advance(delayMs - 1)
  assert.deepEqual(reported, [])
  assert.ok(clock.delays.every((delay) => delay < 2 ** 31))
  clock.advance(1)
  assert.equal(reported.length, 1)
})

test('Stopping cancels every timer', () => {
  const { clock, timers } = setUp()
  timers.set(1, 100)
  timers.set(2, 200)
  timers.stop()
  assert.equal(clock.waiting, 0)
})
