/** Everything that takes part in the order of Tab. A `summary` does so only as the first of its `details`. */
const stops = `:is(
  a[href], area[href], input, select, textarea, button, iframe, object, embed, audio[controls], video[controls],
  details > summary:first-of-type, [contenteditable]:not([contenteditable='false']), [tabindex]
):not(:disabled, [tabindex^='-'], [inert], [inert] *)`

/**
 * Where Tab stops inside `root`, in the order of the document. A positive `tabindex` counts as 0: the widget has none,
 * and one inside the panel would be ordered among those of the page anyway.
 */
export function tabStops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter(isVisible)
}

/** What is not displayed has no box; what is hidden with `visibility` keeps one. */
function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
}
