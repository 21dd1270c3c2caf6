import type { Report } from './report'

export interface Timers {
  /** Replaces a timer of the same id. */
  set(timerId: number, delayMs: number): void
  cancel(timerId: number): void
  stop(): void
}

/** What browsers hold of a delay, in ms; a longer one would fire at once. */
const kLongestDelay = 2_147_483_647

export interface Clock {
  setTimeout(callback: () => void, delayMs: number): number
  clearTimeout(handle: number): void
}

export function createTimers(report: Report, clock: Clock): Timers {
  const running = new Map<number, number>()

  function cancel(timerId: number) {
    clock.clearTimeout(running.get(timerId) ?? 0)
    running.delete(timerId)
  }

  function set(timerId: number, delayMs: number) {
    cancel(timerId)
    const now = Math.min(Math.max(delayMs, 0), kLongestDelay)
    const later = delayMs - now
    const fire = () => {
      running.delete(timerId)
      if (later > 0) set(timerId, later)
      else report({ type: 'timerFired', timerId })
    }
    running.set(timerId, clock.setTimeout(fire, now))
  }

  return {
    set,
    cancel,
    stop() {
      for (const timerId of [...running.keys()]) cancel(timerId)
    },
  }
}
