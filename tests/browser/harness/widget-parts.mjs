/** Parts of the widget in a page that nothing watches (bare-chromium.mjs), as scripts for it to run. */
import { until } from './until.mjs'

/** What finds the part of that `data-slot`. */
export const slotIn = (slot) =>
  `document.querySelector('[data-cossistant-browser-widget]')?.shadowRoot.querySelector('[data-slot=${slot}]')`

/** Resolves once it is drawn. */
export const isDrawn = (page, slot) => until(`${slot} is drawn`, () => page.run(`() => !!${slotIn(slot)}`))
