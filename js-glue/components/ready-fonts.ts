import { useEffect } from '#view'

/** Of whatever the panel says. */
const kWeights = [400, 500, 600]

/**
 * Has the browser look up the fonts of `element` while nobody waits: the first text in each is laid out only then, and
 * that was a third of the layout of the panel. Browsers that do not tell when they are idle are left alone.
 */
export function useReadyFonts(element: HTMLElement | null): void {
  useEffect(() => {
    if (!element || !('requestIdleCallback' in window)) return
    const idle = requestIdleCallback(() => {
      const brush = document.createElement('canvas').getContext('2d')
      if (!brush) return
      for (const weight of kWeights) {
        brush.font = `${weight} 14px ${getComputedStyle(element).fontFamily}`
        brush.measureText('a')
      }
    })
    return () => cancelIdleCallback(idle)
  }, [element])
}
