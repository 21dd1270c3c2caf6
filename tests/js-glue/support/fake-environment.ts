import type { HostEnvironment } from '../../../js-glue/host/environment'
import type { PageState } from '../../../js-glue/host/page'
import type { Report } from '../../../js-glue/host/report'
import { FakeClock } from './fake-clock'
import { type SentRequest, createFakeFetch } from './fake-fetch'
import { FakeSocket, fakeSocketConstructor } from './fake-socket'
import { createFakeStorage } from './fake-storage'

export interface FakeEnvironment {
  environment: HostEnvironment
  clock: FakeClock
  requests: SentRequest[]
  sockets: FakeSocket[]
  storage: Storage
  page: PageState
  /** Tells what the page would; null while nobody watches it. */
  reporter(): Report | null
}

/** A whole browser for a host, as far as a host looks at it. */
export function createFakeEnvironment(): FakeEnvironment {
  const clock = new FakeClock()
  const { fetch, sent } = createFakeFetch()
  const storage = createFakeStorage()
  const page = { visible: true, online: true }
  let report: Report | null = null
  let drawn = 0
  FakeSocket.opened = []

  const environment: HostEnvironment = {
    now: () => clock.nowMs,
    entropy: () => String(drawn++).padStart(40, '0'),
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    fetch,
    WebSocket: fakeSocketConstructor,
    localStorage: () => storage,
    locks: null,
    pageState: () => page,
    watchPage(watcher) {
      report = watcher
      return () => {
        report = null
      }
    },
  }
  return {
    environment,
    clock,
    requests: sent,
    sockets: FakeSocket.opened,
    storage,
    page,
    reporter: () => report,
  }
}
