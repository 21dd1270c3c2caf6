import type { AssetUrls, AutoInit } from './assets'

/** One call that waits for the widget: pages may push these before the loader runs. */
export interface QueuedCall {
  method: string
  args: unknown[]
}

/** What stands in for `window.Cossistant` until the widget is there. */
export interface CossistantStub {
  __isCossistantLoaderStub?: boolean
  __queue: QueuedCall[]
  __assets?: AssetUrls
  [method: string]: unknown
}

export interface LoaderState {
  assets: AssetUrls
  autoInit?: AutoInit
  isLoading: boolean
}

interface Globals {
  Cossistant?: Record<string, unknown>
  __COSSISTANT_BROWSER_WIDGET_LOADER__?: LoaderState
}

/** `window`, by the names that are ours. Not declared globally: pages give `Cossistant` a type of their own. */
export function globals(): Globals {
  return window as unknown as Globals
}

/** The stub on the page, or null: nothing there, or the widget itself. */
export function stubOnPage(): CossistantStub | null {
  const found = globals().Cossistant
  return found && Array.isArray(found.__queue) ? (found as CossistantStub) : null
}

export function isWidgetInstalled(): boolean {
  return globals().Cossistant?.__isCossistantBrowserRuntime === true
}
