import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  EMPTY_THREAD,
  mergeEntries,
  withDelivery,
  withNewestPage,
  withOlderPage,
} from '../../../server/inbox/timeline'
import { item } from './items'

const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id).join(' ')
const page = (items: ReturnType<typeof item>[], nextCursor: string | null) => ({
  items,
  nextCursor,
  hasNextPage: nextCursor !== null,
})

test('entries are ordered by time, then by id', () => {
  assert.equal(ids(mergeEntries([item('c', 2), item('b', 1)], [item('a', 1)])), 'a b c')
})

test('an item that comes again replaces the one that is there', () => {
  const sending = { ...item('a', 1), delivery: 'sending' as const }
  assert.deepEqual(mergeEntries([sending], [item('a', 1)]), [item('a', 1)])
})

test('an older page goes before what is there and moves the cursor', () => {
  const thread = withNewestPage(EMPTY_THREAD, page([item('b', 2)], 'cursor-b'))
  const older = withOlderPage(thread, page([item('a', 1)], null))
  assert.equal(ids(older.entries), 'a b')
  assert.equal(older.nextCursor, null)
})

test('the newest page again keeps the history that was read and its cursor', () => {
  const read = withOlderPage(
    withNewestPage(EMPTY_THREAD, page([item('c', 3)], 'cursor-c')),
    page([item('b', 2)], 'cursor-b'),
  )
  const again = withNewestPage(read, page([item('c', 3), item('d', 4)], 'cursor-c'))
  assert.equal(ids(again.entries), 'b c d')
  assert.equal(again.nextCursor, 'cursor-b')
})

test('a gap before the newest page drops what lies behind the gap', () => {
  const read = withNewestPage(EMPTY_THREAD, page([item('a', 1)], 'cursor-a'))
  const again = withNewestPage(read, page([item('y', 8), item('z', 9)], 'cursor-y'))
  assert.equal(ids(again.entries), 'y z')
  assert.equal(again.nextCursor, 'cursor-y')
})

test('a gap keeps what is still being sent', () => {
  const read = withNewestPage(EMPTY_THREAD, page([item('a', 1)], 'cursor-a'))
  const sending = { ...item('m', 20), delivery: 'failed' as const }
  const again = withNewestPage(
    { ...read, entries: [...read.entries, sending] },
    page([item('y', 8)], 'cursor-y'),
  )
  assert.equal(ids(again.entries), 'y m')
})

test('a failure that comes after the echo does not mark a sent message as failed', () => {
  const thread = { ...EMPTY_THREAD, entries: [item('a', 1)] }
  assert.equal(withDelivery(thread, 'a', 'failed').entries[0]?.delivery, undefined)
})
