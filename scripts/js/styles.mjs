/** How the style sheets of the widget are made. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import * as esbuild from 'esbuild'

/** Bundles the style sheet `entry` to `outfile`. */
export async function bundleStyles(entry, outfile) {
  const { outputFiles } = await esbuild.build({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, write: false },
    ...{ legalComments: 'none', logLevel: 'warning' },
  })
  await mkdir(dirname(outfile), { recursive: true })
  await Promise.all(outputFiles.map(({ path, text }) => writeFile(path, finished(text))))
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
