import { useCallback, useEffect, useLayoutEffect, useRef, useState } from '#view'
import type { ViewRef } from '#view'

import { watchScroll } from './scroll-watch'

/** Distance to the end, px, that still counts as being there. */
const endZonePx = 12
/** Distance to the start, px, from which older rows are asked for. */
const startZonePx = 120

/** Shifts up to this, px, are of rounding. */
const leastShiftPx = 0.5
/** Rows below the first visible one that keep the place when that one goes. */
const spareRows = 3
/** What moves up with the history that comes before it holds no place. */
const moving = '[data-slot=day-separator]'

export interface StickyScroll {
  isAtEnd: boolean
  /** The same at once, also between two drawings. */
  follows: ViewRef<boolean>
  jumpToEnd: () => void
}

/**
 * Keeps a growing list calm. At the end it follows what is added, whatever makes it taller. Anywhere else the first
 * visible row stays where the reader has it, also when rows come in above or pictures load.
 *
 * @param followKey a new value means: go to the end, wherever the reader is
 * @param onNearStart called while the reader is near the start; must be cheap and idempotent
 */
export function useStickyScroll(
  scroller: ViewRef<HTMLElement | null>,
  list: ViewRef<HTMLElement | null>,
  followKey: string | null,
  onNearStart: () => void,
): StickyScroll {
  const [isAtEnd, setAtEnd] = useState(true)
  const follows = useRef(true)
  const anchors = useRef<{ row: Element; topPx: number }[]>([])
  const settled = useRef(() => {})
  const nearStart = useRef(onNearStart)
  nearStart.current = onNearStart

  const jumpToEnd = useCallback(() => {
    follows.current = true
    setAtEnd(true)
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [scroller])

  useLayoutEffect(() => {
    if (followKey !== null) jumpToEnd()
  }, [followKey, jumpToEnd])

  const lookBack = useCallback(() => {
    if (!follows.current && scroller.current && scroller.current.scrollTop <= startZonePx) nearStart.current()
  }, [scroller])
  // Whoever waits at the start scrolls no further: a page that had nothing to see, or did not count, is followed up.
  useEffect(lookBack)

  useLayoutEffect(() => {
    const view = scroller.current
    const rows = list.current
    if (!view || !rows) return
    // The height the reader saw: a scroll event may come before the observer tells of the new one.
    let seenHeightPx = view.scrollHeight
    let seenTopPx = view.scrollTop
    let seenViewPx = view.clientHeight
    const settle = () => {
      // How far the reader scrolled since rows were last looked at is the reader's; the rest comes of their sizes.
      // But for where the view itself has another size: a phone that is turned cuts the list short, too.
      const scrolledPx = follows.current && view.clientHeight !== seenViewPx ? 0 : view.scrollTop - seenTopPx
      if (scrolledPx < 0) note()
      seenViewPx = view.clientHeight
      seenHeightPx = view.scrollHeight
      const anchor = anchors.current.find(({ row }) => row.isConnected)
      const shiftPx = anchor ? topIn(view, anchor.row) - (anchor.topPx - scrolledPx) : 0
      if (follows.current && scrolledPx >= 0) view.scrollTop = seenHeightPx
      else if (Math.abs(shiftPx) > leastShiftPx) view.scrollTop += shiftPx
      seenTopPx = view.scrollTop
      if (follows.current || !anchor || scrolledPx !== 0) hold()
    }
    /** Whether the reader is at the end. A list that shrank is seen at once: its end came to the reader. */
    const note = () => {
      const heightPx = Math.min(seenHeightPx, view.scrollHeight)
      follows.current = heightPx - view.scrollTop - view.clientHeight <= endZonePx
      setAtEnd(follows.current)
    }
    const hold = () => {
      const first = firstVisible(view, rows)
      const held = [...rows.children]
        .slice(first, first + 2 + spareRows)
        .filter((row) => !row.querySelector(moving))
      anchors.current = held.map((row) => {
        const part = partInView(view, row)
        return { row: part, topPx: topIn(view, part) }
      })
    }
    const remember = () => {
      settle()
      note()
      lookBack()
    }
    settle()
    settled.current = settle
    return watchScroll(view, rows, settle, remember)
  }, [scroller, list, lookBack])
  // Whatever was drawn just now is in its place before anybody sees it.
  useLayoutEffect(() => settled.current())

  return { isAtEnd, follows, jumpToEnd }
}

/** As it is laid out, whatever size the panel is drawn in while it comes. `view` is what its rows are placed in. */
function topIn(view: Element, row: Element): number {
  return (row as HTMLElement).offsetTop - view.scrollTop
}

/** The first message of a row that is not scrolled out: names come and go above it. Without any the row itself. */
function partInView(view: Element, row: Element): Element {
  const parts = [...row.querySelectorAll('[data-slot=message]')]
  return parts.find((part) => topIn(view, part) + part.clientHeight > 0) ?? row
}

/** Which row. They are laid out in order, so half of them drop out with every look. */
function firstVisible(view: Element, list: Element): number {
  let from = 0
  let to = list.children.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    const row = list.children[middle]
    if (row && topIn(view, row) + row.clientHeight <= 0) from = middle + 1
    else to = middle
  }
  return from
}
