/** What the launcher and the panel of one widget have in common. */
import { createContext, useContext } from '#view'

import type { SupportMode } from '../core/types'
import type { PagesState } from './use-pages'

export interface Window {
  mode: SupportMode
  /** What the panel stands beside: the launcher, once it is drawn. */
  anchor: HTMLElement | null
  setAnchor: (element: HTMLElement | null) => void
  later: PagesState
}

const WindowContext = createContext<Window | null>(null)
export const WindowProvider = WindowContext.Provider

/** Throws outside of `Support`. */
export function useWindow(): Window {
  const window = useContext(WindowContext)
  if (!window) throw new Error('This part of the widget must be drawn inside <Support>.')
  return window
}
