import { useLayoutEffect, useRef, useState } from '#view'
import type { ViewRef } from '#view'

import type { RowWindow } from '../core/types'
import { useStore } from '../view/store'

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

  /** `topPx`: how far the list is scrolled; `NaN` when it was not. */
  const look = useRef((topPx: number) => {
    const { current: window } = latest
    for (let at = window.from; at < window.to; at++) {
      const row = list.current?.children[at - window.from]
      if (row instanceof HTMLElement) store.measureRow(at, row.offsetHeight)
    }
    const next = store.rowWindow(follows.current ? Infinity : topPx, viewPx.current)
    if (!isSame(next, window)) redraw({})
  }).current

  useLayoutEffect(() => {
    const view = scroller.current
    const rows = list.current
    if (!view || !rows) return
    const resized = () => {
      viewPx.current = view.clientHeight
      look(NaN)
    }
    const scrolled = () => look(view.getBoundingClientRect().top - rows.getBoundingClientRect().top)
    const observer = new ResizeObserver(resized)
    observer.observe(view)
    observer.observe(rows)
    view.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      view.removeEventListener('scroll', scrolled)
    }
  }, [scroller, list, look])

  useLayoutEffect(() => look(NaN))
  return drawn
}

const isSame = (a: RowWindow, b: RowWindow) =>
  a.from === b.from && a.to === b.to && a.beforePx === b.beforePx && a.afterPx === b.afterPx
