/** The script tag's first file: makes `window.Cossistant` take calls at once, and fetches the widget. */
import { type AssetUrls, assetUrls, autoInitOf, ownScript } from './assets'
import { type CossistantStub, globals, isWidgetInstalled, stubOnPage } from './globals'

const kMethods = ['init', 'show', 'hide', 'toggle', 'identify', 'updateConfig', 'destroy', 'on', 'off']

function load() {
  const script = ownScript()
  if (!script)
    throw new Error('The Cossistant loader must be a classic <script src="…/loader.js">, not a module.')
  const page = globals()
  const before = page.__COSSISTANT_BROWSER_WIDGET_LOADER__
  if (before?.isLoading) return

  const assets = assetUrls(script.src)
  if (isWidgetInstalled()) {
    page.__COSSISTANT_BROWSER_WIDGET_LOADER__ = { assets, isLoading: false }
    return
  }
  page.Cossistant = fillStub(stubOnPage() ?? { __queue: [] }, assets)
  // After a failed load the first tag's wish still stands, unless this tag has its own.
  const autoInit = autoInitOf(script) ?? before?.autoInit
  const state = { assets, autoInit, isLoading: true }
  page.__COSSISTANT_BROWSER_WIDGET_LOADER__ = state
  if (autoInit) preload(assets)

  const widget = document.createElement('script')
  widget.async = true
  widget.crossOrigin = 'anonymous'
  widget.nonce = script.nonce
  widget.src = assets.widgetUrl
  widget.onerror = () => {
    state.isLoading = false
    widget.remove()
    console.error(`The support widget could not be loaded from ${assets.widgetUrl}.`)
  }
  document.head.append(widget)
}

/** Makes the object itself the stub: the page may hold on to it and to its queue. */
function fillStub(stub: CossistantStub, assets: AssetUrls): CossistantStub {
  for (const method of kMethods) {
    if (typeof stub[method] === 'function') continue
    stub[method] = (...args: unknown[]) => {
      stub.__queue.push({ method, args })
    }
  }
  stub.__isCossistantLoaderStub = true
  stub.__assets = assets
  return stub
}

/** The core and the style sheet come beside the script instead of after it. */
function preload({ coreUrl, cssUrl }: AssetUrls) {
  for (const [as, href] of [['fetch', coreUrl] as const, ['style', cssUrl] as const]) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = as
    link.href = href
    if (as === 'fetch') link.crossOrigin = 'anonymous'
    document.head.append(link)
  }
}

if (typeof window !== 'undefined' && typeof document !== 'undefined') load()
