/** What the launcher and the panel of one widget have in common. */
import type { SupportMode } from '../core/types'
import { createRequiredContext } from '../view/required-context'
import type { PagesState } from './use-pages'

export interface Window {
  mode: SupportMode
  /** What the panel stands beside: the launcher, once it is drawn. */
  anchor: HTMLElement | null
  setAnchor: (element: HTMLElement | null) => void
  later: PagesState
}

const context = createRequiredContext<Window>('This part of the widget must be drawn inside <Support>.')
export const WindowProvider = context.Provider
/** Throws outside of `Support`. */
export const useWindow = context.use
