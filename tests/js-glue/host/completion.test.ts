import assert from 'node:assert/strict'
import { test } from 'node:test'

import { captureConsole } from '../support/console'
import { settled } from '../support/fake-fetch'
import { config, setUp } from '../support/host-set-up'

test('What needs the deferred half of the core waits for it, with what comes after, in order', async () => {
  const { runtime, started, recorded, types } = setUp()
  const host = started()
  runtime.isIncompleteFor = ({ type }) => type === 'action'
  host.dispatch({ type: 'goHome' })
  host.dispatch({ type: 'open' })
  assert.deepEqual(types(), ['start'])
  await settled()
  assert.deepEqual(
    recorded.flatMap(({ input }) => (input.type === 'action' ? input.action.type : [])),
    ['goHome', 'open'],
  )
  assert.equal(runtime.completed, 1)
})

test('A start that needs the deferred half is over when that is there', async () => {
  const { runtime, host } = setUp()
  runtime.isIncompleteFor = () => true
  let isOver = false
  void host.start(config).then(() => (isOver = true))
  await Promise.resolve()
  assert.equal(isOver, false)
  await settled()
  assert.equal(isOver, true)
})

test('A deferred half that does not come is fetched again, later and later', async (context) => {
  const log = captureConsole(context, 'error')
  const { runtime, browser, started, types } = setUp()
  const host = started()
  runtime.isIncompleteFor = ({ type }) => type === 'action'
  runtime.completions = [new Error('offline'), new Error('offline')]
  host.dispatch({ type: 'open' })
  await settled()
  browser.clock.advance(1_000)
  await settled()
  browser.clock.advance(1_999)
  await settled()
  assert.equal(runtime.completed, 2)
  browser.clock.advance(1)
  await settled()
  assert.deepEqual(types(), ['start', 'action'])
  assert.equal(log.length, 2)
})

test('A widget that is taken away waits for nothing', async (context) => {
  captureConsole(context, 'error')
  const { runtime, browser, started, types } = setUp()
  const host = started()
  runtime.isIncompleteFor = ({ type }) => type === 'action'
  runtime.completions = [new Error('offline')]
  host.dispatch({ type: 'open' })
  await settled()
  host.stop()
  browser.clock.advance(60_000)
  await settled()
  assert.ok(runtime.isDisposed)
  assert.equal(runtime.completed, 1)
  assert.deepEqual(types(), ['start'])
})

test('The deferred half is fetched as soon as the panel is open', () => {
  const { runtime, started } = setUp()
  runtime.slices.shell = { isOpen: false }
  runtime.respond = () => ({ changes: ['shell'] })
  const host = started()
  assert.equal(runtime.completed, 0)
  runtime.slices.shell = { isOpen: true }
  host.dispatch({ type: 'open' })
  assert.equal(runtime.completed, 1)
})
