/**
 * Names a part of the widget: `data-slot` for style sheets of the page, and the same name as `part` for pages that
 * style it through a shadow root.
 */
export function slot(name: string): { 'data-slot': string; part: string } {
  return { 'data-slot': name, part: name }
}

/** Class names in order, without the missing ones; undefined when none is left. */
export function join(...names: (string | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
