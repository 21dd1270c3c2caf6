import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayOf, isSameSpell } from '../../../server/inbox/grouping'
import { visitorLabel } from '../../../server/inbox/labels'
import { reconnectDelay } from '../../../server/inbox/socket'
import { item, ME, VISITOR } from './items'

test('a visitor without a name gets the same made-up one every time', () => {
  assert.match(visitorLabel(VISITOR, null), /^[A-Z][a-z]+ [A-Z][a-z]+$/)
  assert.equal(visitorLabel(VISITOR, null), visitorLabel(VISITOR, null))
})

test('messages of one author within five minutes belong together', () => {
  assert.equal(isSameSpell(item('a', 0), item('b', 300)), true)
  assert.equal(isSameSpell(item('a', 0), item('b', 301)), false)
  assert.equal(isSameSpell(item('a', 0), item('b', 1, { visitorId: null, userId: ME })), false)
})

test('a note does not belong together with a reply of the same author', () => {
  const own = { visitorId: null, userId: ME }
  const note = item('b', 1, { ...own, visibility: 'private' })
  assert.equal(isSameSpell(item('a', 0, own), note), false)
})

test('days are today, yesterday or a date', () => {
  const nowMs = new Date(2026, 0, 5, 12).getTime()
  const label = (day: number) => dayOf(new Date(2026, 0, day, 23, 59).toISOString(), nowMs).label
  assert.deepEqual([5, 4, 3].map(label), ['today', 'yesterday', 'date'])
})

test('the pause before a reconnect doubles up to thirty seconds', () => {
  assert.deepEqual([0, 1, 5, 6, 20].map(reconnectDelay), [500, 1_000, 16_000, 30_000, 30_000])
})
