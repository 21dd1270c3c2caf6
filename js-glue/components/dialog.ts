import { isComposing, useLayoutEffect, useRef } from '#view'
import type { KeyEvent, ViewRef } from '#view'

import { tabStops } from './tab-stops'

/** Long enough for the panel to be laid out, short enough not to be noticed. */
const focusDelayMs = 50

/**
 * Focus of a dialog that shares the page: takes focus when it opens, gives it back when it goes, keeps Tab inside once
 * it is inside, and closes on Escape. Keys pressed elsewhere on the page are never touched.
 *
 * @param returnTo where focus goes when nothing had it before (Safari does not focus pressed buttons)
 * @param delayMs how long after its first frame it takes focus; 0 is at once, for one that is whole when it is drawn; null
 *   is never
 */
export function useDialog(
  panel: ViewRef<HTMLElement | null>,
  isDialog: boolean,
  returnTo: HTMLElement | null,
  onClose: () => void,
  delayMs: number | null = focusDelayMs,
): (event: KeyEvent) => void {
  const fallback = useRef(returnTo)
  fallback.current = returnTo

  useLayoutEffect(() => {
    const element = panel.current
    if (!isDialog || !element) return
    const scope = scopeOf(element)
    const before = scope.activeElement
    const enter = () => {
      if (element.contains(scope.activeElement)) return
      // Not a switch: whoever presses Space once more must not turn something off.
      focus(tabStops(element).find((stop) => !stop.hasAttribute('aria-pressed')) ?? element)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    // Counted from its first frame: on a slow machine it would be laid out for this, in one long task.
    const frame = delayMs ? requestAnimationFrame(() => (timer = setTimeout(enter, delayMs))) : 0
    if (delayMs === 0) enter()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      const now = scope.activeElement
      const isLost = !now || now === document.body
      if (!isLost && !element.contains(now)) return
      focus(before instanceof HTMLElement && before !== document.body ? before : fallback.current)
    }
  }, [panel, isDialog, delayMs])

  return (event) => {
    const element = panel.current
    if (!isDialog || !element || event.defaultPrevented || isComposing(event)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Tab') return
    const stops = tabStops(element)
    const now = scopeOf(element).activeElement
    const [edge, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
    if (next && now !== edge && now !== element) return
    event.preventDefault()
    focus(next ?? element)
  }
}

/** The tree whose `activeElement` can be inside `element`: the document, or the shadow root around it. */
export function scopeOf(element: Element): Document | ShadowRoot {
  return element.getRootNode() as Document | ShadowRoot
}

/** Leaves the page where it is scrolled to. */
export function focus(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true })
}
