import type { HostEnvironment } from '../../../js-glue/host/environment'
import type { PageState } from '../../../js-glue/host/page'
import type { Report } from '../../../js-glue/host/report'
import type { VisitFacts } from '../../../js-glue/host/visit'
import { FakeClock } from './fake-clock'
import { type SentRequest, createFakeFetch } from './fake-fetch'
import { FakeSocket, fakeSocketConstructor } from './fake-socket'
import { createFakeStorage } from './fake-storage'

/** What this browser says of a visit. */
export const fakeVisit: VisitFacts = {
  browser: {
    userAgent: 'Firefox/127.0',
    hasTouch: false,
    language: 'de',
    timezone: 'Europe/Berlin',
    screenResolution: '1920x1080',
    viewport: '1280x720',
  },
  page: { url: 'https://shop.test/', title: 'Shop', referrer: '' },
}

export interface FakeEnvironment {
  environment: HostEnvironment
  clock: FakeClock
  requests: SentRequest[]
  sockets: FakeSocket[]
  storage: Storage
  tabStorage: Storage
  page: PageState
  /** Tells what the page would; null while nobody watches it. */
  reporter(): Report | null
  /** How many watch for gestures. */
  gestureWatchers(): number
  /** How many watch the visit. */
  visitWatchers(): number
}

/** A whole browser for a host, as far as a host looks at it. */
export function createFakeEnvironment(): FakeEnvironment {
  const clock = new FakeClock()
  const { fetch, sent } = createFakeFetch()
  const storage = createFakeStorage()
  const tabStorage = createFakeStorage()
  const page = { visible: true, online: true }
  let report: Report | null = null
  let drawn = 0
  let visitWatchers = 0
  let gestureWatchers = 0
  FakeSocket.opened = []

  const environment: HostEnvironment = {
    nextTask: (step) => step(),
    now: () => clock.nowMs,
    entropy: () => String(drawn++).padStart(40, '0'),
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    fetch,
    WebSocket: fakeSocketConstructor,
    localStorage: () => storage,
    sessionStorage: () => tabStorage,
    locks: null,
    pageState: () => page,
    watchPage(watcher) {
      report = watcher
      return () => {
        report = null
      }
    },
    watchGestures() {
      gestureWatchers++
      return () => {
        gestureWatchers--
      }
    },
    visitFacts: () => fakeVisit,
    watchVisit() {
      visitWatchers++
      return () => {
        visitWatchers--
      }
    },
  }
  return {
    environment,
    clock,
    requests: sent,
    sockets: FakeSocket.opened,
    storage,
    tabStorage,
    page,
    reporter: () => report,
    gestureWatchers: () => gestureWatchers,
    visitWatchers: () => visitWatchers,
  }
}
