import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsOf, textOf, topicOf } from '../../../demo/bot/answers.mjs'

test('A question finds its topic by a whole word in any case', () => {
  assert.match(topicOf('How long is SHIPPING?').text, /Tuesdays/)
  assert.match(topicOf('How do I install it').text, /```html/)
  assert.match(topicOf('my returns').text, /30 days/)
  assert.equal(topicOf('A human, please!').isHandover, true)
})

test('What it does not know it says', () => {
  assert.match(topicOf('What is the meaning of friendships?').text, /know four things/)
  assert.match(topicOf('').text, /know four things/)
})

test('The address of the server is filled in everywhere', () => {
  const text = textOf(topicOf('install'), 'http://localhost:8787')
  assert.ok(text.includes('http://localhost:8787/widget/loader.js'))
  assert.ok(!text.includes('{site}'))
})

test('The steps of a text each begin with the one before, and end with all of it', () => {
  const text = textOf(topicOf('shipping'), 'http://localhost:8787')
  const steps = stepsOf(text)
  assert.ok(steps.length > 5)
  assert.equal(steps.at(-1), text)
  for (let i = 1; i < steps.length; ++i) assert.ok(steps[i].startsWith(steps[i - 1]))
  assert.deepEqual(stepsOf('one'), ['one'])
})
