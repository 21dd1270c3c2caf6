/** Where a panel stands beside its anchor. */

export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Align = 'start' | 'center' | 'end'

/**
 * What lies along one axis of the viewport, px: where the anchor begins, three lengths, and the distances to keep from
 * the left and right edge of the viewport, or from the top and bottom one.
 */
export type PlacementAxis = [
  anchor: number,
  anchorLength: number,
  panelLength: number,
  viewportLength: number,
  paddingBefore: number,
  paddingAfter: number,
]

export interface PlacementRequest {
  side: Side
  align: Align
  /** Gap between anchor and panel, px. */
  sideOffset: number
  avoidCollisions: boolean
  x: PlacementAxis
  y: PlacementAxis
}

/** The panel's left and top edge, px in the viewport, and the side of the anchor that it ended up at. */
export interface Placed {
  x: number
  y: number
  side: Side
}
