/** How the style sheets of the widget are made. */
import { readFileSync, writeFileSync } from 'node:fs'

import { bundle } from './bundle.mjs'

/** Bundles the style sheet `entry` to `outfile`. */
export async function bundleStyles(entry, outfile) {
  await bundle(entry, outfile)
  writeFileSync(outfile, finished(readFileSync(outfile, 'utf8')))
}

/**
 * `css` as it is sent. `rem` is written, `--co-r` is meant (tokens.css), but not in conditions, which know no custom
 * properties. And esbuild takes the values of custom properties as they are, with idle spaces.
 */
export function finished(css) {
  return css
    .replace(/@media[^{]*|--co-r:[^;]*|(-?[\d.]+)rem\b/g, (all, count) => (count ? scaled(count) : all))
    .replace(/(?<=[(,]) +| +(?=\))|(?<=[;{]--[\w-]+:) +/g, '')
}

const scaled = (count) => (count === '1' ? 'var(--co-r)' : `calc(var(--co-r)*${count})`)
