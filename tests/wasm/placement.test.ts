import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import type { CoreRuntime } from '../../js-glue/core/runtime'
import type { Align, Placed, PlacementRequest, Side } from '../../js-glue/core/types'
import { realCore } from './support/real-core'

let runtime: CoreRuntime
before(async () => {
  runtime = (await realCore())()
})

/** A launcher of 60 x 40 px in the middle of a viewport of 1000 x 800, and a panel of 400 x 300. */
function place(change: Partial<PlacementRequest>): Placed {
  const answer = runtime.place({
    side: 'top',
    align: 'end',
    sideOffset: 10,
    avoidCollisions: true,
    x: [470, 60, 400, 1000, 8, 8],
    y: [380, 40, 300, 800, 8, 8],
    ...change,
  })
  assert.ok(answer.ok)
  return answer.value
}

const places: [Side, Align, number, number][] = [
  ['top', 'start', 470, 70],
  ['top', 'center', 300, 70],
  ['top', 'end', 130, 70],
  ['right', 'end', 540, 120],
  ['bottom', 'start', 470, 430],
  ['left', 'center', 60, 250],
]
for (const [side, align, x, y] of places) {
  test(`${side} and ${align} mean the same on both sides of the boundary`, () => {
    assert.deepEqual(place({ side, align }), { x, y, side })
  })
}

test('every edge is kept at its own distance', () => {
  const y: PlacementRequest['y'] = [380, 40, 300, 800, 8, 8]
  assert.equal(place({ x: [2, 60, 400, 430, 5, 9], align: 'start', y }).x, 5)
  assert.equal(place({ x: [370, 60, 400, 430, 5, 9], y }).x, 21)
  assert.equal(place({ y: [380, 40, 300, 800, 71, 0] }).side, 'bottom')
  assert.equal(place({ side: 'bottom', y: [380, 40, 300, 800, 0, 71] }).side, 'top')
})

test('without collisions to avoid nothing turns', () => {
  assert.deepEqual(place({ y: [20, 40, 300, 800, 8, 8], avoidCollisions: false }), {
    x: 130,
    y: -290,
    side: 'top',
  })
})

test('a name that nobody knows is the top or the start', () => {
  assert.deepEqual(place({ side: 'attic' as Side, align: 'middle' as Align }), { x: 470, y: 70, side: 'top' })
})

test('what is no number is answered', () => {
  for (const odd of [NaN, Infinity, -Infinity, undefined as unknown as number]) {
    place({ sideOffset: odd })
    place({ x: [odd, odd, odd, odd, odd, odd] })
    place({ y: [380, odd, 300, odd, 8, odd] })
  }
})
