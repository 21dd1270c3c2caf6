/** From `atMs` (Unix ms) on, local time is `offsetMinutes` east of UTC. */
export interface ZoneTransition {
  atMs: number
  offsetMinutes: number
}

const kDay = 86_400_000
const kYear = 366 * kDay
/** As early as dates go: the first entry holds for everything before the first change. */
const kEarliest = -8_640_000_000_000_000
/** Rules stay in force for longer than this, except where a zone changed its mind within days. */
const kStep = 7 * kDay

/** Minutes east of UTC at that moment; `Date` counts them west. */
const browserOffset = (atMs: number): number => 0 - new Date(atMs).getTimezoneOffset()

/** The IANA name of the visitor's zone. `Intl` takes 12 ms to be asked for the first time. */
export function zoneName(): string {
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } }
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
}

/**
 * How the visitor's zone moves from two years before `nowMs` to two years after, ordered by `atMs`, exact to the
 * second. Some 220 looks at the clock, about 0.2 ms.
 */
export function zoneTransitions(nowMs: number, offsetAt = browserOffset): ZoneTransition[] {
  const from = nowMs - 2 * kYear
  let offsetMinutes = offsetAt(from)
  const transitions = [{ atMs: kEarliest, offsetMinutes }]
  for (let before = from; before < nowMs + 2 * kYear; before += kStep) {
    const after = before + kStep
    if (offsetAt(after) === offsetMinutes) continue
    transitions.push({ atMs: changeBetween(before, after, offsetAt), offsetMinutes: offsetAt(after) })
    offsetMinutes = offsetAt(after)
  }
  return transitions
}

/** The first whole second in (`before`, `after`] with another offset than `before` has. */
function changeBetween(before: number, after: number, offsetAt: (atMs: number) => number): number {
  const old = offsetAt(before)
  let low = Math.floor(before / 1000)
  let high = Math.ceil(after / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * 1000) === old) low = middle
    else high = middle
  }
  return high * 1000
}
