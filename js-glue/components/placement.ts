import { type Platform, type Rect, computePosition, flip, offset, shift } from '@floating-ui/core'
import { useLayoutEffect } from '#view'
import type { ViewRef } from '#view'

/** Where the panel stands beside the launcher. */
export interface Placement {
  /** @default 'top' */
  side: 'top' | 'right' | 'bottom' | 'left'
  /** @default 'end' */
  align: 'start' | 'center' | 'end'
  /** Gap between launcher and panel in px. @default 16 */
  sideOffset: number
  /** Flips and shifts to stay inside the viewport. @default true */
  avoidCollisions: boolean
  /** Smallest distance to the edges of the viewport in px. @default 8 */
  collisionPadding: number | { top?: number; right?: number; bottom?: number; left?: number }
}

const rectOf = ({ left: x, top: y, width, height }: DOMRect): Rect => ({ x, y, width, height })

/**
 * The panel is `position: fixed` and may not leave the viewport: that is all of the page that the algorithm has to know.
 * Without `isRTL`, `start` is left and `end` is right in every language, as the launcher is.
 */
const viewport: Platform = {
  getDimensions: (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight }),
  getElementRects: ({ reference, floating }: { reference: Element; floating: HTMLElement }) => ({
    reference: rectOf(reference.getBoundingClientRect()),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
  getClippingRect: () => {
    const { clientWidth: width, clientHeight: height } = document.documentElement
    return { x: 0, y: 0, width, height }
  },
}

/** Where the page's (0, 0) of a fixed element is: the viewport's, unless an ancestor is transformed. */
function originOf(element: HTMLElement): { x: number; y: number } {
  const around = element.offsetParent
  if (!around) return { x: 0, y: 0 }
  const { left, top } = around.getBoundingClientRect()
  return { x: left + around.clientLeft, y: top + around.clientTop }
}

/**
 * Calls `move` before the next paint and whenever one of `elements` may have moved; answers with the way to stop.
 * The observer's first report comes after layout, so that looking at boxes forces none.
 */
function whileMoving(elements: Element[], move: () => void): () => void {
  const observer = new ResizeObserver(move)
  for (const element of [...elements, document.documentElement]) observer.observe(element)
  // Scrolling does not bubble; whatever scrolls around the launcher is heard on the way down.
  addEventListener('scroll', move, { capture: true, passive: true })
  addEventListener('resize', move)
  return () => {
    observer.disconnect()
    removeEventListener('scroll', move, { capture: true })
    removeEventListener('resize', move)
  }
}

/**
 * Keeps `panel` beside `anchor` while both are drawn: writes `--co-x`, `--co-y` (px in the viewport) and `data-side`.
 * Until the first position, on small screens and without an anchor, the style sheet places it.
 */
export function usePlacement(
  panel: ViewRef<HTMLElement | null>,
  anchor: HTMLElement | null,
  {
    side = 'top',
    align = 'end',
    sideOffset = 16,
    avoidCollisions = true,
    collisionPadding = 8,
  }: Partial<Placement>,
): void {
  const padding = JSON.stringify(collisionPadding)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element || !anchor) return
    const edges = { padding: JSON.parse(padding) as Placement['collisionPadding'] }
    return whileMoving([anchor, element], () => {
      void computePosition(anchor, element, {
        strategy: 'fixed',
        platform: viewport,
        placement: align === 'center' ? side : `${side}-${align}`,
        middleware: [
          offset(sideOffset),
          avoidCollisions && flip({ ...edges, fallbackAxisSideDirection: 'start' }),
          avoidCollisions && shift(edges),
        ],
      }).then(({ x, y, placement }) => {
        const origin = originOf(element)
        element.style.setProperty('--co-x', `${x - origin.x}px`)
        element.style.setProperty('--co-y', `${y - origin.y}px`)
        element.dataset['side'] = placement.replace(/-.*/, '')
      })
    })
  }, [panel, anchor, side, align, sideOffset, avoidCollisions, padding])
}
