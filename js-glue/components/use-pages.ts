import { useEffect, useState } from '#view'

/** What `pages.ts` exports. */
export type Pages = typeof import('./pages')
/** Rejects when they cannot be had; asked again, it tries again. */
export type LoadPages = () => Promise<Pages>

/** The pages that come after the first, as far as they are here. */
export interface PagesState {
  pages: Pages | null
  hasFailed: boolean
  retry: () => void
}

/** Fetches them once `isWanted`, and keeps them. */
export function usePages(load: LoadPages, isWanted: boolean): PagesState {
  const [state, setState] = useState<Omit<PagesState, 'retry'>>({ pages: null, hasFailed: false })
  const isDue = isWanted && !state.pages && !state.hasFailed
  useEffect(() => {
    if (!isDue) return
    let isGone = false
    load().then(
      (pages) => isGone || setState({ pages, hasFailed: false }),
      (error) => {
        console.error(error)
        if (!isGone) setState({ pages: null, hasFailed: true })
      },
    )
    return () => {
      isGone = true
    }
  }, [isDue, load])
  return { ...state, retry: () => setState({ pages: null, hasFailed: false }) }
}
