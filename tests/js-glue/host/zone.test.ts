import assert from 'node:assert/strict'
import { test } from 'node:test'

import { zoneTransitions } from '../../../js-glue/host/zone'

const now = Date.parse('2025-03-01T12:00:00Z')

/** Minutes east of UTC by the browser's own data, as `Date` would say in that zone. */
function offsetIn(timeZone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (atMs) => {
    const part = Object.fromEntries(
      format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part
    return Math.round(
      (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000) / 60_000,
    )
  }
}

const at = (time: string, offsetMinutes: number) => ({ atMs: Date.parse(time), offsetMinutes })

test('A zone that never changes has one entry, from the earliest moment on', () => {
  const transitions = zoneTransitions(now, offsetIn('Asia/Tokyo'))
  assert.equal(transitions.length, 1)
  assert.equal(transitions[0]?.offsetMinutes, 540)
  assert.ok(transitions[0].atMs <= Date.parse('0001-01-01T00:00:00Z'))
})

test('Summer time in Paris begins and ends on the second', () => {
  const transitions = zoneTransitions(now, offsetIn('Europe/Paris'))
  assert.deepEqual(transitions.slice(1), [
    at('2023-03-26T01:00:00Z', 120),
    at('2023-10-29T01:00:00Z', 60),
    at('2024-03-31T01:00:00Z', 120),
    at('2024-10-27T01:00:00Z', 60),
    at('2025-03-30T01:00:00Z', 120),
    at('2025-10-26T01:00:00Z', 60),
    at('2026-03-29T01:00:00Z', 120),
    at('2026-10-25T01:00:00Z', 60),
  ])
  assert.equal(transitions[0]?.offsetMinutes, 60)
})

test('Half an hour of summer time on Lord Howe Island is seen', () => {
  const offsets = new Set(
    zoneTransitions(now, offsetIn('Australia/Lord_Howe')).map((entry) => entry.offsetMinutes),
  )
  assert.deepEqual([...offsets].sort(), [630, 660])
})

test('The month that Morocco leaves its time for is seen', () => {
  const transitions = zoneTransitions(now, offsetIn('Africa/Casablanca'))
  assert.ok(transitions.some(({ offsetMinutes }) => offsetMinutes === 0))
  assert.ok(transitions.some(({ offsetMinutes }) => offsetMinutes === 60))
})

test('Every moment of the four years has the offset that the zone has', () => {
  for (const zone of ['America/New_York', 'Asia/Kolkata', 'Africa/Casablanca', 'America/St_Johns']) {
    const offsetAt = offsetIn(zone)
    const transitions = zoneTransitions(now, offsetAt)
    const step = 1000 * 60 * 60 * 37
    for (let moment = now - 730 * 86_400_000; moment < now + 730 * 86_400_000; moment += step) {
      const found = transitions.findLast(({ atMs }) => atMs <= moment)
      assert.equal(found?.offsetMinutes, offsetAt(moment), `${zone} at ${new Date(moment).toISOString()}`)
    }
  }
})

test("Without an offset of its own it asks this machine's zone", () => {
  const here = zoneTransitions(now)
  assert.equal(here.findLast(({ atMs }) => atMs <= now)?.offsetMinutes, 0 - new Date(now).getTimezoneOffset())
})
