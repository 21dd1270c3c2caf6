import { useLayoutEffect } from '#view'
import type { ViewRef } from '#view'

/**
 * The part of the page that is really visible, as a style of `panel`: `--co-viewport-height` and `--co-viewport-top` (px),
 * which are kept up to date. A full screen panel follows them, so the keyboard of a phone never covers the composer.
 * To be used before `usePlacement`, which moves the boxes that this looks at.
 */
export function useVisibleViewport(panel: ViewRef<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = panel.current
    const viewport = window.visualViewport
    if (!element || !viewport) return
    let isCovered = false
    const measure = () => {
      const { height, offsetTop } = viewport
      // Until a keyboard comes the style sheet knows; told it by a variable, it would style everything inside anew.
      isCovered ||= offsetTop > 0 || height < element.offsetHeight
      if (!isCovered) return
      element.style.setProperty('--co-viewport-height', `${height}px`)
      element.style.setProperty('--co-viewport-top', `${offsetTop}px`)
    }
    // It first reports after layout, so that looking at boxes forces none.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    viewport.addEventListener('resize', measure)
    viewport.addEventListener('scroll', measure)
    return () => {
      observer.disconnect()
      viewport.removeEventListener('resize', measure)
      viewport.removeEventListener('scroll', measure)
    }
  }, [panel])
}
