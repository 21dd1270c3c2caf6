import assert from 'node:assert/strict'
import { test } from 'node:test'

import { drawFace } from '../../../js-glue/components/face'

const seeds = Array.from({ length: 200 }, (_, at) => `public:${at}`)

test('one seed always gives one face', () => {
  assert.deepEqual(drawFace('Maya Lindqvist'), drawFace('Maya Lindqvist'))
})

test('an empty seed has a face too', () => {
  assert.match(drawFace('').outline, /^M/)
})

test('seeds that differ in one letter use every colour', () => {
  assert.equal(new Set(seeds.map((seed) => drawFace(seed).colour)).size, 4)
})

test('seeds that differ in one letter use every pair of eyes and mouth', () => {
  assert.equal(new Set(seeds.map((seed) => drawFace(seed).outline)).size, 16)
})

test('no face leans more than ten degrees', () => {
  assert(seeds.every((seed) => Math.abs(drawFace(seed).tiltDegrees) <= 10))
})
