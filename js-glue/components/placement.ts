import { useLayoutEffect } from '#view'
import type { ViewRef } from '#view'

import type { Align, PlacementAxis, Side } from '../core/types'
import { useStore } from '../view/store'

/** Where the panel stands beside the launcher. */
export interface Placement {
  /** @default 'top' */
  side: Side
  /** @default 'end' */
  align: Align
  /** Gap between launcher and panel in px. @default 16 */
  sideOffset: number
  /** Flips and shifts to stay inside the viewport. @default true */
  avoidCollisions: boolean
  /** Smallest distance to the edges of the viewport in px. @default 8 */
  collisionPadding: number | { top?: number; right?: number; bottom?: number; left?: number }
}

/** What the core has to know. The panel is `position: fixed` and may not leave the viewport. */
function axes(
  anchor: HTMLElement,
  panel: HTMLElement,
  padding: Placement['collisionPadding'],
): { x: PlacementAxis; y: PlacementAxis } {
  const { left, top, width, height } = anchor.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const edge = (name: Side) => (typeof padding === 'number' ? padding : (padding[name] ?? 0))
  return {
    x: [left, width, panel.offsetWidth, clientWidth, edge('left'), edge('right')],
    y: [top, height, panel.offsetHeight, clientHeight, edge('top'), edge('bottom')],
  }
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
 * Keeps `panel` beside `anchor` while both are drawn: writes its `inset` and `data-side`. Until the first position, on
 * small screens and without an anchor, the style sheet places it.
 *
 * @returns the side to draw it with, most likely the one that it gets; none without an anchor
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
): Side | undefined {
  const { place } = useStore()
  const padding = JSON.stringify(collisionPadding)
  useLayoutEffect(() => {
    const element = panel.current
    if (!element || !anchor) return
    const edges = JSON.parse(padding) as Placement['collisionPadding']
    return whileMoving([anchor, element], () => {
      const placed = place({ side, align, sideOffset, avoidCollisions, ...axes(anchor, element, edges) })
      if (!placed) return
      const origin = originOf(element)
      element.style.inset = `${placed.y - origin.y}px auto auto ${placed.x - origin.x}px`
      element.dataset['side'] = placed.side
    })
  }, [panel, anchor, place, side, align, sideOffset, avoidCollisions, padding])
  return anchor ? side : undefined
}
