import { useLayoutEffect } from '#view'
import type { ViewRef } from '#view'

/**
 * Writes the part of the page that is really visible to `--co-viewport-height` and `--co-viewport-top` (px). A full
 * screen panel follows them, so the keyboard of a phone never covers the composer.
 */
export function useVisibleViewport(panel: ViewRef<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = panel.current
    const viewport = window.visualViewport
    if (!element || !viewport) return
    const measure = () => {
      element.style.setProperty('--co-viewport-height', `${viewport.height}px`)
      element.style.setProperty('--co-viewport-top', `${viewport.offsetTop}px`)
    }
    measure()
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [panel])
}
