import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ulid } from '../../../server/inbox/ulid'

const zeros = new Uint8Array(16)

test('a ulid is 26 digits without I, L, O and U', () => {
  assert.match(ulid(1_700_000_000_000), /^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('the first ten digits are the time', () => {
  // The example of the ULID specification.
  assert.equal(ulid(1_469_918_176_385, zeros), '01ARYZ6S41' + '0'.repeat(16))
})

test('ids of later milliseconds sort later', () => {
  assert.ok(ulid(1_700_000_000_000, new Uint8Array(16).fill(255)) < ulid(1_700_000_000_001, zeros))
})

test('every random byte counts', () => {
  assert.equal(
    ulid(
      0,
      Uint8Array.from({ length: 16 }, (_, at) => 31 + at),
    ).slice(10),
    'Z0123456789ABCDE',
  )
})
