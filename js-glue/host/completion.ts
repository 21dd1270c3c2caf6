import type { CoreRuntime } from '../core/runtime'
import type { Clock } from './timers'

const kFirstRetryMs = 1_000
const kLastRetryMs = 30_000

export interface Completion {
  /** Fetches the deferred half of the core ahead of its use. Silent: whoever needs it tries again. */
  prefetch(): void
  /** Calls `then` once the core is whole, however often that has to be tried. */
  require(then: () => void): void
  stop(): void
}

export function createCompletion(runtime: Pick<CoreRuntime, 'complete'>, clock: Clock): Completion {
  let retry = 0
  let isStopped = false

  async function attempt(then: () => void, delayMs: number) {
    try {
      await runtime.complete()
    } catch (error) {
      if (isStopped) return
      console.error(error)
      retry = clock.setTimeout(() => void attempt(then, Math.min(delayMs * 2, kLastRetryMs)), delayMs)
      return
    }
    if (!isStopped) then()
  }

  return {
    prefetch() {
      runtime.complete().catch(() => {})
    },
    require: (then) => void attempt(then, kFirstRetryMs),
    stop() {
      isStopped = true
      clock.clearTimeout(retry)
    },
  }
}
