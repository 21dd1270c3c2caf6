/** The script tag's second file: the widget itself, behind `window.Cossistant`. */
import { type AssetUrls, assetUrls, autoInitOf, ownScript } from './assets'
import { createBrowserApi } from './browser-api'
import { globals, isWidgetInstalled, stubOnPage } from './globals'
import { mountSupport } from './mount'
import { type PagesFile, shared } from './pages-file'
import { replay } from './replay'

function install() {
  if (isWidgetInstalled()) return
  const page = globals()
  const script = ownScript()
  const stub = stubOnPage()
  const state = page.__COSSISTANT_BROWSER_WIDGET_LOADER__
  const assets: AssetUrls | null = stub?.__assets ?? state?.assets ?? (script ? assetUrls(script.src) : null)
  if (!assets)
    throw new Error('The support widget must be a classic <script src="…/widget.js">, not a module.')

  let pagesTries = 0
  const api = createBrowserApi((container, props) =>
    mountSupport(container, {
      ...props,
      shadow: true,
      stylesheetUrl: assets.cssUrl,
      core: assets.coreUrl,
      deferred: assets.deferredUrl,
      localesUrl: assets.localesUrl,
      loadPages: async () => {
        // Browsers remember a module that did not come; one with another fragment is another module.
        const { default: pagesWith } = (await import(`${assets.pagesUrl}#${pagesTries++}`)) as PagesFile
        const pages = pagesWith(shared)
        Object.assign(page.Cossistant ?? {}, { view: pages.view })
        return pages
      },
    }),
  )
  const autoInit = state?.autoInit ?? autoInitOf(script)
  const queue = stub?.__queue ?? []
  page.Cossistant = { ...api }
  page.__COSSISTANT_BROWSER_WIDGET_LOADER__ = { assets, isLoading: false }

  const begin = () => replay(api, autoInit, queue)
  if (document.readyState === 'loading' && !document.body) {
    document.addEventListener('DOMContentLoaded', begin, { once: true })
  } else begin()
}

if (typeof window !== 'undefined' && typeof document !== 'undefined') install()
