import assert from 'node:assert/strict'
import { test } from 'node:test'

import { formatAgo, formatDay, formatMoment, formatSize } from '../../../js-glue/components/format'

for (const [unit, count, said] of [
  ['second', 0, 'now'],
  ['minute', 1, '1m ago'],
  ['day', 1, 'yesterday'],
  ['week', 1, 'last wk.'],
  ['month', 12, '12mo ago'],
] as const)
  test(`${count} ${unit} ago reads "${said}"`, () => {
    assert.equal(formatAgo('en', { unit, count }), said)
  })

test('what was is not said with a minus sign, as narrow French has it', () => {
  assert.match(formatAgo('fr-CA', { unit: 'hour', count: 3 }), /^il y a 3\sh$/)
  assert.match(formatAgo('es', { unit: 'hour', count: 3 }), /^hace 3\sh$/)
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
