import { useLayoutEffect } from '#view'
import type { ViewRef } from '#view'

import { focus, scopeOf } from './dialog'

/**
 * Focus whose element goes when `area` is drawn anew comes to `target`: outside of the panel it would be lost to the
 * keyboard, and Escape would close nothing.
 */
export function useKeptFocus(area: ViewRef<HTMLElement | null>, target: ViewRef<HTMLElement | null>): void {
  const hasFocus = () => !!area.current?.contains(scopeOf(area.current).activeElement)
  const hadFocus = hasFocus()
  useLayoutEffect(() => {
    if (hadFocus && !hasFocus()) focus(target.current)
  })
}
