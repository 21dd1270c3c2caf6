import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { wordingOf, type Wording } from '../../../server/inbox/wording'
import { inboxCore, item } from './items'

let wording: Wording
before(async () => {
  wording = wordingOf(await inboxCore())
})

test('a message has last words, the same object as long as it is the same', () => {
  const message = item('a', 1, { text: '**one** two' })
  assert.deepEqual(wording.lastWords(message), { text: 'one two', isNote: false })
  assert.equal(wording.lastWords(message), wording.lastWords(message))
})

test('a time is how long ago it was', () => {
  const nowMs = Date.UTC(2026, 4, 12)
  const said = [0, 5, 180].map((minutes) => wording.ago(nowMs - minutes * 60_000, nowMs))
  assert.deepEqual(said, ['now', '5m ago', '3h ago'])
  assert.equal(wording.ago(Number.NaN, nowMs), 'now')
})

test('a line has no markup and no line breaks', () => {
  assert.equal(wording.line('# Hi\n\n- **one**\n- [two](https://two.example)'), 'Hi one two')
})
