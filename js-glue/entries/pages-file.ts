/**
 * `pages.js` of the script tag: the pages of `components/pages.ts`, without the modules that `widget.js` has as well.
 * A classic script has no modules to share, so it hands over what they need of it.
 */
import type { Pages } from '../components/use-pages'

export interface PagesFile {
  default: (shared: unknown[]) => Pages
}

/** scripts/js/widget.mjs writes here what `pages.js` asks for. */
export const shared: unknown[] = []
