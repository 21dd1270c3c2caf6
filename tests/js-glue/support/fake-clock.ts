import type { Clock } from '../../../js-glue/host/timers'

/** Time that moves only when a test says so. */
export class FakeClock implements Clock {
  nowMs = 0
  /** Delays asked for, newest last. */
  readonly delays: number[] = []
  private readonly due = new Map<number, { atMs: number; callback: () => void }>()
  private nextHandle = 1

  setTimeout = (callback: () => void, delayMs: number): number => {
    this.delays.push(delayMs)
    this.due.set(this.nextHandle, { atMs: this.nowMs + delayMs, callback })
    return this.nextHandle++
  }
  clearTimeout = (handle: number): void => {
    this.due.delete(handle)
  }

  get waiting(): number {
    return this.due.size
  }

  /** Fires what is due on the way, in order. */
  advance(ms: number): void {
    const end = this.nowMs + ms
    for (;;) {
      const next = [...this.due].sort(([, a], [, b]) => a.atMs - b.atMs).find(([, { atMs }]) => atMs <= end)
      if (!next) break
      this.due.delete(next[0])
      this.nowMs = next[1].atMs
      next[1].callback()
    }
    this.nowMs = end
  }
}
