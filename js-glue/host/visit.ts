import type { BrowserFacts, PageFacts } from '../core/types'
import type { Report } from './report'
import type { Clock } from './timers'
import { zoneName } from './zone'

/** What the browser says of itself and of its page. Nothing of it is looked at before a visit is watched. */
export interface VisitFacts {
  browser: BrowserFacts
  page: PageFacts
}

export function visitFacts(): VisitFacts {
  const { userAgent, language, maxTouchPoints } = navigator
  return {
    browser: {
      userAgent,
      hasTouch: maxTouchPoints > 1,
      language,
      timezone: zoneName(),
      screenResolution: `${screen.width}x${screen.height}`,
      viewport: `${innerWidth}x${innerHeight}`,
    },
    page: pageFacts(),
  }
}

function pageFacts(): PageFacts {
  return { url: location.href, title: document.title, referrer: document.referrer }
}

const kMoves = ['pushState', 'replaceState'] as const

/**
 * Reports focus and other addresses until the returned function is called. An address counts from the next task on,
 * when routers have set the title too.
 */
export function watchVisit(report: Report, clock: Clock): () => void {
  let isWatching = true
  let timer = 0
  let url = location.href

  function look() {
    if (location.href === url) return
    const page = pageFacts()
    url = page.url
    report({ type: 'pageMoved', page })
  }
  function lookSoon() {
    clock.clearTimeout(timer)
    if (isWatching) timer = clock.setTimeout(look, 0)
  }
  const focused = () => report({ type: 'pageFocused' })

  const unwrap = kMoves.map((name) => {
    const isOwn = Object.hasOwn(history, name)
    const original = history[name]
    const wrapped: History['pushState'] = function (this: History, ...given) {
      original.apply(this, given)
      lookSoon()
    }
    history[name] = wrapped
    return () => {
      // Whoever has wrapped it since calls ours, which does nothing more by now.
      if (history[name] !== wrapped) return
      if (isOwn) history[name] = original
      else Reflect.deleteProperty(history, name)
    }
  })
  window.addEventListener('popstate', lookSoon)
  window.addEventListener('hashchange', lookSoon)
  window.addEventListener('focus', focused)
  return () => {
    isWatching = false
    clock.clearTimeout(timer)
    for (const restore of unwrap) restore()
    window.removeEventListener('popstate', lookSoon)
    window.removeEventListener('hashchange', lookSoon)
    window.removeEventListener('focus', focused)
  }
}
