/**
 * What a page with the widget downloads: `npm run size`, or with `--json` for a machine. Ends with status 1 above the
 * budget in budget.json, which only ever goes down until it meets the target beside it.
 */
import './js/paths.mjs'

import { existsSync, readFileSync } from 'node:fs'

import { brotli, gzipped } from './js/compress.mjs'

/** Everything between the script tag and a usable open panel. */
const kOpenPanel = ['loader.js', 'widget.js', 'widget.css', 'cossistant.wasm'].map(
  (name) => `dist/widget/${name}`,
)

const missing = kOpenPanel.filter((path) => !existsSync(path))
if (missing.length > 0) {
  console.error(`scripts/size.mjs: ${missing.join(', ')} missing; run scripts/build first.`)
  process.exit(1)
}

async function measure(path) {
  const bytes = readFileSync(path)
  const [packed, zipped] = await Promise.all([brotli(bytes), gzipped(bytes)])
  return { path, raw: bytes.length, gzip: zipped.length, brotli: packed.length }
}

const files = await Promise.all(kOpenPanel.map(measure))
const openPanel = files.reduce((sum, { brotli }) => sum + brotli, 0)
const { openPanelBrotli: budget, openPanelTarget: target } = JSON.parse(readFileSync('budget.json', 'utf8'))

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ files, openPanel }))
} else {
  const row = (name, ...cells) => {
    console.log(name.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join(''))
  }
  row('bytes', 'raw', 'gzip', 'brotli')
  for (const { path, raw, gzip, brotli } of files) row(path, raw, gzip, brotli)
  row('open panel', '', '', openPanel)
  row('budget', '', '', budget)
  row('target', '', '', target)
}
if (openPanel > budget) {
  console.error(`The open panel is ${openPanel - budget} bytes above its budget of ${budget}.`)
  process.exitCode = 1
}
