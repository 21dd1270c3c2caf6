import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { Row, RowSplice } from '../../../js-glue/core/types'
import { createRowCache } from '../../../js-glue/host/rows'
import { dayRows } from '../support/fake-runtime'

function setUp(initial: Row[]) {
  const core = { rows: initial, reads: [] as [number, number][] }
  const cache = createRowCache((from, to) => {
    core.reads.push([from, to])
    return structuredClone(core.rows.slice(from, to))
  })
  const move = (rows: Row[], ...splices: RowSplice[]) => {
    core.rows = rows
    cache.patch({ conversationId: 'CO1', rowCount: rows.length, splices })
  }
  const read = () => cache.read(0, Infinity, core.rows.length)
  return { core, cache, move, read }
}

const keys = (rows: readonly Row[]) => rows.map(({ key }) => key)

test('Rows are read once and stay the same array until they move', () => {
  const { core, read } = setUp(dayRows('a', 'b'))
  const first = read()
  assert.deepEqual(keys(first), ['a', 'b'])
  assert.equal(read(), first)
  assert.equal(core.reads.length, 1)
})

test('An appended row is the only one read; the others keep their identity', () => {
  const { core, move, read } = setUp(dayRows('a', 'b'))
  const before = read()
  core.reads.length = 0
  move(dayRows('a', 'b', 'c'), { at: 2, removed: 0, inserted: 1 })
  const after = read()
  assert.deepEqual(core.reads, [[2, 3]])
  assert.notEqual(after, before)
  assert.equal(after[0], before[0])
  assert.equal(after[1], before[1])
  assert.deepEqual(keys(after), ['a', 'b', 'c'])
})

test('Older rows that come before move the others without reading them again', () => {
  const { core, move, read } = setUp(dayRows('c', 'd'))
  const before = read()
  core.reads.length = 0
  move(dayRows('a', 'b', 'c', 'd'), { at: 0, removed: 0, inserted: 2 })
  const after = read()
  assert.deepEqual(core.reads, [[0, 2]])
  assert.equal(after[2], before[0])
  assert.equal(after[3], before[1])
})

test('A row that changed is replaced in its place', () => {
  const { move, read } = setUp(dayRows('a', 'b', 'c'))
  const before = read()
  move(dayRows('a', 'B', 'c'), { at: 1, removed: 1, inserted: 1 })
  const after = read()
  assert.deepEqual(keys(after), ['a', 'B', 'c'])
  assert.equal(after[2], before[2])
})

test('Patches that come before anybody reads add up', () => {
  const { core, move, read } = setUp(dayRows('a', 'b', 'c'))
  const before = read()
  core.reads.length = 0
  move(dayRows('a', 'b', 'c', 'd'), { at: 3, removed: 0, inserted: 1 })
  move(dayRows('b', 'c', 'd'), { at: 0, removed: 1, inserted: 0 })
  move(dayRows('x', 'b', 'c', 'd'), { at: 0, removed: 0, inserted: 1 })
  const after = read()
  assert.deepEqual(keys(after), ['x', 'b', 'c', 'd'])
  assert.deepEqual(core.reads, [
    [0, 1],
    [3, 4],
  ])
  assert.equal(after[1], before[1])
})

test('Splices of one patch apply in order', () => {
  const { move, read } = setUp(dayRows('a', 'b'))
  read()
  move(dayRows('x', 'b', 'y'), { at: 0, removed: 1, inserted: 1 }, { at: 2, removed: 0, inserted: 1 })
  assert.deepEqual(keys(read()), ['x', 'b', 'y'])
})

test('A patch that does not add up reads everything again', () => {
  const { core, cache, read } = setUp(dayRows('a', 'b'))
  read()
  core.rows = dayRows('p', 'q', 'r')
  cache.patch({ conversationId: 'CO1', rowCount: 3, splices: [] })
  assert.deepEqual(keys(read()), ['p', 'q', 'r'])
})

test('Before the first read a patch costs nothing', () => {
  const { core, move } = setUp(dayRows('a'))
  move(dayRows('a', 'b'), { at: 1, removed: 0, inserted: 1 })
  assert.deepEqual(core.reads, [])
})

test('Forgotten rows are read again', () => {
  const { core, cache, read } = setUp(dayRows('a'))
  read()
  core.rows = dayRows('z')
  cache.forget()
  assert.deepEqual(keys(read()), ['z'])
})

test('A long history is read a thousand rows at a time', () => {
  const { core, read } = setUp(dayRows(...Array.from({ length: 2500 }, (_, at) => `r${at}`)))
  assert.equal(read().length, 2500)
  assert.deepEqual(core.reads, [
    [0, 1000],
    [1000, 2000],
    [2000, 2500],
  ])
})

test('Only the rows that somebody draws are read', () => {
  const { core, cache } = setUp(dayRows('a', 'b', 'c', 'd'))
  assert.deepEqual(keys(cache.read(1, 3, 4)), ['b', 'c'])
  assert.deepEqual(keys(cache.read(2, 9, 4)), ['c', 'd'])
  assert.deepEqual(core.reads, [
    [1, 3],
    [3, 4],
  ])
})

test('Two ranges each stay the same array until rows move', () => {
  const { cache, move } = setUp(dayRows('a', 'b', 'c'))
  const [first, last] = [cache.read(0, 1, 3), cache.read(2, 3, 3)]
  assert.equal(cache.read(0, 1, 3), first)
  assert.equal(cache.read(2, 3, 3), last)
  move(dayRows('a', 'b', 'c', 'd'), { at: 3, removed: 0, inserted: 1 })
  assert.notEqual(cache.read(0, 1, 4), first)
  assert.equal(cache.read(0, 1, 4)[0], first[0])
})

test('A range that is asked for again and again stays the same array while others pass', () => {
  const { cache } = setUp(dayRows(...Array.from({ length: 100 }, (_, at) => `r${at}`)))
  const last = cache.read(98, 100, 100)
  for (let from = 0; from < 50; from++) {
    cache.read(from, from + 10, 100)
    assert.equal(cache.read(98, 100, 100), last)
  }
})

describe('Any sequence of patches gives the rows the core has', () => {
  /** A small generator, so that a failing seed can be run again. */
  const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647

  for (let seed = 1; seed <= 50; seed++) {
    test(`seed ${seed}`, () => {
      const next = random(seed)
      const below = (limit: number) => Math.floor(next() * limit)
      let named = 0
      const fresh = (count: number) => dayRows(...Array.from({ length: count }, () => `r${named++}`))
      const { core, move, read } = setUp(fresh(below(6)))
      for (let turn = 0; turn < 40; turn++) {
        const rows = [...core.rows]
        const splices = Array.from({ length: 1 + below(3) }, () => {
          const at = below(rows.length + 1)
          const removed = below(Math.min(3, rows.length - at) + 1)
          const inserted = fresh(below(4))
          rows.splice(at, removed, ...inserted)
          return { at, removed, inserted: inserted.length }
        })
        move(rows, ...splices)
        if (next() < 0.5) assert.deepEqual(keys(read()), keys(core.rows))
      }
      assert.deepEqual(keys(read()), keys(core.rows))
    })
  }
})
