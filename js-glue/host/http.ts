import type { Effect } from '../core/types'
import type { Report } from './report'
import type { Clock } from './timers'

export type HttpRequest = Extract<Effect, { type: 'httpRequest' }>

export interface Http {
  request(request: HttpRequest): void
  /** The request ends without a report; one that outlives the page goes on. */
  cancel(requestId: number): void
  /** Ends all but those that outlive the page. */
  stop(): void
}

/** Longest answer that is read, in bytes. JSON within JSON, it still fits the 8 MiB of an input. */
export const kLongestBody = 4 * 1024 * 1024

type Answered = { type: 'httpResponded'; status: number; body: string; retryAfterMs?: number }

/** Runs requests without cookies. Whatever goes wrong is reported as `httpFailed`. */
export function createHttp(
  report: Report,
  clock: Clock,
  send: typeof fetch,
  fileOf: (fileId: string) => File | undefined = () => undefined,
): Http {
  const running = new Map<number, AbortController>()

  async function run(request: HttpRequest, signal: AbortSignal): Promise<Answered> {
    const response = await send(request.url, {
      method: request.method,
      headers: request.headers,
      body: bodyOf(request),
      signal,
      credentials: 'omit',
      cache: request.isAsset ? 'default' : 'no-store',
      keepalive: !!request.outlivesPage,
    })
    const body = await readText(response)
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), Date.now())
    return {
      type: 'httpResponded',
      status: response.status,
      body,
      ...(retryAfterMs !== null && { retryAfterMs }),
    }
  }

  function bodyOf({ body, fileId }: HttpRequest): BodyInit | undefined {
    if (fileId === undefined) return body
    const file = fileOf(fileId)
    if (!file) throw new Error('the file is not there any more')
    return file
  }

  function cancel(requestId: number) {
    const controller = running.get(requestId)
    running.delete(requestId)
    controller?.abort()
  }

  return {
    async request(request) {
      const { requestId, timeoutMs } = request
      cancel(requestId)
      const controller = new AbortController()
      if (!request.outlivesPage) running.set(requestId, controller)
      let reason = 'no answer'
      const timeout = clock.setTimeout(() => {
        reason = `timed out after ${timeoutMs} ms`
        controller.abort()
      }, timeoutMs)

      let answer: Answered | null = null
      try {
        answer = await run(request, controller.signal)
      } catch (error) {
        if (!controller.signal.aborted) reason = error instanceof Error ? error.message : String(error)
      }
      clock.clearTimeout(timeout)
      if (!request.outlivesPage && running.get(requestId) !== controller) return // Cancelled meanwhile.
      running.delete(requestId)
      report(answer ? { ...answer, requestId } : { type: 'httpFailed', requestId, reason })
    },
    cancel,
    stop() {
      for (const requestId of [...running.keys()]) cancel(requestId)
    },
  }
}

/** Reads no further than `kLongestBody`, whatever the server says its length is. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > kLongestBody) {
      void reader.cancel()
      throw new Error(`the answer is longer than ${kLongestBody} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** `Retry-After` in ms from `nowMs`: seconds or an HTTP date; null when absent or neither. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const value = header?.trim()
  if (!value) return null
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}
