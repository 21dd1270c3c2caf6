/** What components inside `Support` often want of the widget, in a few words (docs/slots.md). */
import { useMemo } from '#view'

import type { Route, WindowSize } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'

/** Says texts in the visitor's language. Throws outside of `Support`, like all of these. */
export const useSupportText = useText

/** The panel, and what opens and closes it. */
export interface SupportConfig {
  isOpen: boolean
  size: WindowSize
  open: () => void
  close: () => void
  toggle: () => void
}

export function useSupportConfig(): SupportConfig {
  const { isOpen, size } = useSlice('shell')
  const dispatch = useDispatch()
  const ways = useMemo(
    () => ({
      open: () => dispatch({ type: 'open' }),
      close: () => dispatch({ type: 'close' }),
      toggle: () => dispatch({ type: 'toggle' }),
    }),
    [dispatch],
  )
  return { isOpen, size, ...ways }
}

/** The page on screen, those before it, and the ways to others. */
export interface SupportNavigation {
  current: Route
  page: Route['page']
  params: Route['params']
  /** The one that was left last is the last. */
  previousPages: Route[]
  canGoBack: boolean
  navigate: (to: Route) => void
  /** In place of the present page, which is not gone back to. */
  replace: (to: Route) => void
  goBack: () => void
}

export function useSupportNavigation(): SupportNavigation {
  const { current, previousPages } = useSlice('navigation')
  const { canGoBack } = useSlice('shell')
  const dispatch = useDispatch()
  const ways = useMemo(
    () => ({
      navigate: ({ page, params }: Route) => dispatch({ type: 'navigate', page, params }),
      replace: ({ page, params }: Route) => dispatch({ type: 'replace', page, params }),
      goBack: () => dispatch({ type: 'goBack' }),
    }),
    [dispatch],
  )
  const { page, params } = current
  return { current, page, params, previousPages, canGoBack, ...ways }
}
