import assert from 'node:assert/strict'
import { test } from 'node:test'

import { freshEntropy } from '../../../js-glue/host/entropy'

test('Entropy is 40 hex digits, other ones each time', () => {
  const first = freshEntropy()
  assert.match(first, /^[0-9a-f]{40}$/)
  assert.notEqual(freshEntropy(), first)
})
