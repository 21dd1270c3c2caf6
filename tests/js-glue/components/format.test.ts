import assert from 'node:assert/strict'
import { test } from 'node:test'

import { formatAgo, formatDay, formatMoment, formatSize } from '../../../js-glue/components/format'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

for (const [passedMs, said] of [
  [-5 * minute, 'now'],
  [0, 'now'],
  [minute - 1, 'now'],
  [minute, '1m ago'],
  [hour - 1, '59m ago'],
  [hour, '1h ago'],
  [day, 'yesterday'],
  [6 * day, '6d ago'],
  [7 * day, 'last wk.'],
  [29 * day, '4w ago'],
  [30 * day, 'last mo.'],
  [364 * day, '12mo ago'],
  [365 * day, 'last yr.'],
] as const)
  test(`${passedMs} ms ago reads "${said}"`, () => {
    const nowMs = Date.UTC(2026, 4, 12)
    assert.equal(formatAgo('en', nowMs - passedMs, nowMs), said)
  })

test('today and yesterday are words of the locale, capitalised', () => {
  assert.equal(formatDay('en', '2026-05-12', 'today'), 'Today')
  assert.equal(formatDay('fr', '2026-05-11', 'yesterday'), 'Hier')
})

test('a moment has month, day, hour and minute', () => {
  const moment = formatMoment('en', new Date(2026, 4, 1, 9, 5).getTime())
  assert.match(moment, /^May 1, 9:05\sAM$/)
})

test('a date is the same day in every time zone', () => {
  assert.equal(formatDay('en', '2026-05-01', 'date'), 'May 1, 2026')
})

for (const [bytes, said] of [
  [0, '0 byte'],
  [1023, '1,023 byte'],
  [1024, '1 kB'],
  [1_572_864, '1.5 MB'],
] as const)
  test(`${bytes} bytes read "${said}"`, () => assert.equal(formatSize('en', bytes), said))
