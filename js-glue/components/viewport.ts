import { useLayoutEffect, useState } from '#view'
import type { ViewRef } from '#view'

/**
 * The part of the page that is really visible, as a style of `panel`: `--co-viewport-height` and `--co-viewport-top` (px),
 * which are kept up to date. A full screen panel follows them, so the keyboard of a phone never covers the composer.
 */
export function useVisibleViewport(panel: ViewRef<HTMLElement | null>): Record<string, string> {
  // Looked at before the panel is in the page: afterwards it would have all of it laid out at once, and styled anew.
  const [first] = useState(visible)
  useLayoutEffect(() => {
    const viewport = window.visualViewport
    const measure = () => {
      for (const [name, px] of Object.entries(visible())) panel.current?.style.setProperty(name, px)
    }
    viewport?.addEventListener('resize', measure)
    viewport?.addEventListener('scroll', measure)
    return () => {
      viewport?.removeEventListener('resize', measure)
      viewport?.removeEventListener('scroll', measure)
    }
  }, [panel])
  return first
}

function visible(): Record<string, string> {
  const viewport = window.visualViewport
  if (!viewport) return {}
  return { '--co-viewport-height': `${viewport.height}px`, '--co-viewport-top': `${viewport.offsetTop}px` }
}
