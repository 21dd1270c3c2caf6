/** The files of the script-tag build, which lie side by side. */
export interface AssetUrls {
  /** Ends in `/`. */
  baseUrl: string
  loaderUrl: string
  widgetUrl: string
  /** The pages that an open panel does not begin with. */
  pagesUrl: string
  cssUrl: string
  coreUrl: string
  /** The half of the core that opening the panel does not need. */
  deferredUrl: string
  /** The folder; its files take a query along. */
  localesUrl: string
}

/** What a script tag asks to be mounted at once. */
export interface AutoInit {
  publicKey: string
  apiUrl?: string
  wsUrl?: string
  tracking?: boolean
}

/** From the address of any of the files. A query (`?v=3`) goes along to all of them, a hash does not. */
export function assetUrls(scriptUrl: string): AssetUrls {
  const { search } = new URL(scriptUrl)
  const beside = (name: string) => new URL(name + search, scriptUrl).href
  return {
    baseUrl: new URL('.', scriptUrl).href,
    loaderUrl: beside('loader.js'),
    widgetUrl: beside('widget.js'),
    pagesUrl: beside('pages.js'),
    cssUrl: beside('widget.css'),
    coreUrl: beside('cossistant.wasm'),
    deferredUrl: beside('cossistant.deferred.wasm'),
    localesUrl: beside('locales/'),
  }
}

/** The classic script that runs right now, if it came from an address. */
export function ownScript(): HTMLScriptElement | null {
  const script = document.currentScript
  return script instanceof HTMLScriptElement && script.src ? script : null
}

/** Null without `data-public-key`; the other attributes mean nothing alone. */
export function autoInitOf(script: HTMLScriptElement | null): AutoInit | null {
  const { publicKey, apiUrl, wsUrl, tracking } = script?.dataset ?? {}
  if (!publicKey) return null
  return {
    publicKey,
    apiUrl: apiUrl || undefined,
    wsUrl: wsUrl || undefined,
    tracking: tracking === 'false' ? false : undefined,
  }
}
