import { useCallback, useLayoutEffect, useRef, useState } from '#view'
import type { ViewRef } from '#view'

import type { RowWindow } from '../core/types'
import { useStore } from '../view/store'
import { watchScroll } from './scroll-watch'

/** Before the first layout tells, px. */
const likelyViewPx = 600

/**
 * Which rows to draw, so that a long history costs no more than what is in sight. Draws again when the reader comes to
 * where others are needed. The children of `list` are the rows of the window, in order; others may stand behind them.
 *
 * @param follows whether the reader stays at the end
 */
export function useRowWindow(
  scroller: ViewRef<HTMLElement | null>,
  list: ViewRef<HTMLElement | null>,
  follows: ViewRef<boolean>,
): RowWindow {
  const store = useStore()
  const [, redraw] = useState<unknown>(null)
  const viewPx = useRef(likelyViewPx)
  const drawn = store.rowWindow(follows.current ? Infinity : NaN, viewPx.current)
  const latest = useRef(drawn)
  latest.current = drawn

  const measure = useCallback(() => {
    const { from, to } = latest.current
    for (let at = from; at < to; at++) {
      const row = list.current?.children[at - from]
      if (row instanceof HTMLElement) store.measureRow(at, row.offsetHeight)
    }
  }, [store, list])
  /** `topPx`: how far the list is scrolled; `NaN` when it was not. */
  const look = useCallback(
    (topPx: number) => {
      const next = store.rowWindow(follows.current ? Infinity : topPx, viewPx.current)
      if (!isSame(next, latest.current)) redraw({})
    },
    [store, follows],
  )

  useLayoutEffect(() => {
    const view = scroller.current
    const rows = list.current
    if (!view || !rows) return
    const resized = () => {
      viewPx.current = view.clientHeight
      measure()
      look(NaN)
    }
    const scrolled = () => look(view.getBoundingClientRect().top - rows.getBoundingClientRect().top)
    return watchScroll(view, rows, resized, scrolled)
  }, [scroller, list, measure, look])

  useLayoutEffect(() => {
    measure()
    look(NaN)
  })
  return drawn
}

const isSame = (a: RowWindow, b: RowWindow) =>
  a.from === b.from && a.to === b.to && a.beforePx === b.beforePx && a.afterPx === b.afterPx
