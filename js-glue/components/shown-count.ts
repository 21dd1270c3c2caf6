import { useState } from '#view'

/** Rows of the history before "Show 12 more". */
const firstVisible = 4

export interface ShownCount<T> {
  visible: readonly T[]
  visibleCount: number
  remainingCount: number
  showMore: () => void
  showAll: () => void
}

/** The first of a list, and more of it when asked. The count may be larger than the list. */
export function useShownCount<T>(all: readonly T[]): ShownCount<T> {
  const [count, setCount] = useState(firstVisible)
  // Whatever comes in after all of it was asked for is to be seen as well.
  const [showsAll, setShowsAll] = useState(false)
  const visibleCount = showsAll ? all.length : count
  const visible = all.slice(0, visibleCount)
  return {
    visible,
    visibleCount,
    remainingCount: all.length - visible.length,
    showMore: () => setCount(visibleCount + firstVisible),
    showAll: () => setShowsAll(true),
  }
}
