import { freshEntropy } from './entropy'
import { pageState, watchGestures, watchPage, type PageState } from './page'
import type { Report } from './report'
import type { SocketConstructor } from './socket'
import type { SoundEnvironment } from './sound'
import type { Clock } from './timers'
import { type VisitFacts, visitFacts, watchVisit } from './visit'

/** Everything outside of the widget that the host touches, in one place, so that a test can stand in for it. */
export interface HostEnvironment extends SoundEnvironment {
  /** Calls `step` once the browser has done what it has waiting: the steps of a start are not one long task. */
  nextTask(step: () => void): void
  /** Unix time, ms. */
  now(): number
  entropy(): string
  fetch: typeof fetch
  WebSocket: SocketConstructor
  /** May throw where the browser forbids storage. */
  localStorage(): Storage | null
  sessionStorage(): Storage | null
  /** What tells the tabs of a browser apart; null where they cannot be. */
  locks: LockManager | null
  pageState(): PageState
  watchPage(report: Report): () => void
  visitFacts(): VisitFacts
  watchVisit(report: Report, clock: Clock): () => void
}

export function browserEnvironment(): HostEnvironment {
  return {
    nextTask: (step) => setTimeout(step),
    now: () => Date.now(),
    entropy: freshEntropy,
    setTimeout: (callback, delayMs) => window.setTimeout(callback, delayMs),
    clearTimeout: (handle) => window.clearTimeout(handle),
    fetch: (input, init) => window.fetch(input, init),
    WebSocket: window.WebSocket,
    AudioContext: window.AudioContext,
    localStorage: () => window.localStorage,
    sessionStorage: () => window.sessionStorage,
    locks: navigator.locks ?? null,
    pageState,
    watchPage,
    watchGestures,
    visitFacts,
    watchVisit,
  }
}
