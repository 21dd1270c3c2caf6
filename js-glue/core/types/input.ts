/** Everything that happens to the widget. */
import type { Action } from './action'
import type { Config } from './config'

/** Everything that happens to the widget. */
export type InputEvent =
  | {
      type: 'start'
      config: Config
      /** UTC-offset transitions of the visitor's zone, ordered by `atMs`; minutes east of UTC. */
      zone: { atMs: number; offsetMinutes: number }[]
      /** Every local-storage entry whose key starts with `cossistant`. */
      storage: { key: string; value: string }[]
      visible: boolean
      online: boolean
      /** Whether this tab sends messages at once. @default true */
      holdsLease?: boolean
    }
  | { type: 'action'; action: Action }
  | { type: 'httpResponded'; requestId: number; status: number; body: string; retryAfterMs?: number }
  | { type: 'httpFailed'; requestId: number; reason: string }
  | { type: 'socketOpened'; socketId: number }
  | { type: 'socketReceived'; socketId: number; data: string }
  | { type: 'socketClosed'; socketId: number; code: number; reason: string }
  | { type: 'timerFired'; timerId: number }
  | { type: 'visibilityChanged'; visible: boolean }
  | { type: 'connectivityChanged'; online: boolean }
  /** Another tab has written an entry of local storage, or with null taken it away. */
  | { type: 'storageChanged'; key: string; value: string | null }
  /** Of the tabs of one browser, the one that holds the lease sends messages. */
  | { type: 'leaseChanged'; held: boolean }
  /** What the browser says of itself and of its page: at each `visitWatch`. */
  | {
      type: 'visitReported'
      browser: BrowserFacts
      page: PageFacts
      /** As `storage` of the start, from the storage that lasts as long as the tab. */
      tabStorage: { key: string; value: string }[]
    }
  /** While a visit is watched: the page may have another address. */
  | { type: 'pageMoved'; page: PageFacts }
  /** While a visit is watched: the page took the focus. */
  | { type: 'pageFocused' }
  | { type: 'stop' }

export interface BrowserFacts {
  userAgent: string
  hasTouch: boolean
  language: string
  /** IANA name. */
  timezone: string
  /** `1920x1080`, CSS px. */
  screenResolution: string
  viewport: string
}

/** As the browser has them: what of an address is told is the core's decision. */
export interface PageFacts {
  url: string
  title: string
  referrer: string
}

/** `nowMs` is Unix time; `entropy` is 40 hex digits of fresh randomness. */
export type Input = InputEvent & { nowMs: number; entropy: string }
