import assert from 'node:assert/strict'
import { test } from 'node:test'

import { setUp } from '../support/host-set-up'

/** A host whose browser takes the steps of its start one by one. */
function setUpInSteps() {
  const set = setUp()
  const steps: (() => void)[] = []
  set.browser.environment.nextTask = (step) => steps.push(step)
  return { ...set, step: () => steps.shift()?.() }
}

test('What a start reads, what the core makes of it, and its effects are a task each', () => {
  const { browser, started, onInput, types, step } = setUpInSteps()
  onInput('start', { type: 'storageSet', key: 'cossistant:a', value: 'done' })
  started()
  assert.deepEqual(types(), [])
  step()
  assert.deepEqual(types(), ['start'])
  assert.equal(browser.storage.getItem('cossistant:a'), null)
  step()
  assert.equal(browser.storage.getItem('cossistant:a'), 'done')
})

test('What happens between the steps of a start comes after it', () => {
  const { started, types, step } = setUpInSteps()
  const host = started()
  host.dispatch({ type: 'open' })
  step()
  host.dispatch({ type: 'close' })
  assert.deepEqual(types(), ['start'])
  step()
  assert.deepEqual(types(), ['start', 'action', 'action'])
})

test('A host that is stopped between the steps of its start ends after them', () => {
  const { runtime, started, types, step } = setUpInSteps()
  const host = started()
  host.stop()
  step()
  step()
  assert.deepEqual(types(), ['start', 'stop'])
  assert.ok(runtime.isDisposed)
})
