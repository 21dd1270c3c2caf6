import type { AutoInit } from './assets'
import type { BrowserApi } from './browser-api'
import type { QueuedCall } from './globals'

/** The tag's own wish first, then what the page asked for while the widget was loading, in order. */
export function replay(api: BrowserApi, autoInit: AutoInit | null, queue: readonly QueuedCall[]): void {
  const calls = autoInit ? [{ method: 'init', args: [autoInit] }, ...queue] : queue
  for (const call of calls) {
    try {
      invoke(api, call)
    } catch (error) {
      // One bad call must not cost the page the ones after it.
      console.warn(`Cossistant.${call.method}() failed:`, error)
    }
  }
}

/** Anything can be in a queue that pages fill by hand: what is no call of ours is skipped. */
function invoke(api: BrowserApi, { method, args }: QueuedCall) {
  const found: unknown = Object.hasOwn(api, method) ? api[method as keyof BrowserApi] : null
  if (typeof found === 'function') found(...(Array.isArray(args) ? args : []))
}
