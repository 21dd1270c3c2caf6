/**
 * Calls `resized` when the view, or the list that scrolls in it, may have another size, at once to begin with, and
 * `scrolled` when the reader, or anybody, scrolled. Answers with the way to stop.
 */
export function watchScroll(
  view: HTMLElement,
  list: HTMLElement,
  resized: () => void,
  scrolled: () => void,
): () => void {
  const observer = new ResizeObserver(resized)
  observer.observe(view)
  observer.observe(list)
  view.addEventListener('scroll', scrolled, { passive: true })
  return () => {
    observer.disconnect()
    view.removeEventListener('scroll', scrolled)
  }
}
