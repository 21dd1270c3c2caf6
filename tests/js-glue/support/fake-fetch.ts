/** A request that was sent and waits for the test to answer it. */
export interface SentRequest {
  url: string
  init: RequestInit
  answer(response: Response): void
  fail(error: Error): void
}

/** Stands in for `fetch`: keeps requests until answered, and fails them when they are aborted. */
export function createFakeFetch(): { fetch: typeof fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = []
  const fetch: typeof globalThis.fetch = (url: string | URL | Request, init: RequestInit = {}) =>
    new Promise<Response>((answer, fail) => {
      init.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')))
      sent.push({ url: String(url), init, answer, fail })
    })
  return { fetch, sent }
}

/** Lets every promise that can settle now do so. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
