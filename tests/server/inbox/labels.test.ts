import assert from 'node:assert/strict'
import { test } from 'node:test'

import { visitorLabel } from '../../../server/inbox/labels'
import { reconnectDelay } from '../../../server/inbox/socket'
import { VISITOR } from './items'

test('a visitor without a name gets the same made-up one every time', () => {
  assert.match(visitorLabel(VISITOR, null), /^[A-Z][a-z]+ [A-Z][a-z]+$/)
  assert.equal(visitorLabel(VISITOR, null), visitorLabel(VISITOR, null))
})

test('the pause before a reconnect doubles up to thirty seconds', () => {
  assert.deepEqual([0, 1, 5, 6, 20].map(reconnectDelay), [500, 1_000, 16_000, 30_000, 30_000])
})
