import { autoUpdate, computePosition, flip, offset, platform, shift } from '@floating-ui/dom'
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

/** The launcher stands at the right in every language, so `start` is left and `end` is right in every language. */
const physical = { ...platform, isRTL: () => false }

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
    return autoUpdate(anchor, element, () => {
      void computePosition(anchor, element, {
        strategy: 'fixed',
        platform: physical,
        placement: align === 'center' ? side : `${side}-${align}`,
        middleware: [
          offset(sideOffset),
          avoidCollisions && flip({ ...edges, fallbackAxisSideDirection: 'start' }),
          avoidCollisions && shift(edges),
        ],
      }).then(({ x, y, placement }) => {
        element.style.setProperty('--co-x', `${x}px`)
        element.style.setProperty('--co-y', `${y}px`)
        element.dataset['side'] = placement.replace(/-.*/, '')
      })
    })
  }, [panel, anchor, side, align, sideOffset, avoidCollisions, padding])
}
