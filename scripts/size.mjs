/**
 * What a page with the widget downloads: `npm run size`, or with `--json` for a machine. Ends with status 1 above a
 * budget of budget.json: one for what an open panel takes, and one for that with all that follows when it is used.
 */
import './js/paths.mjs'

import { existsSync, readFileSync } from 'node:fs'

import { brotli, gzipped } from './js/compress.mjs'

const inWidget = (name) => `dist/widget/${name}`
/** Everything between the script tag and a panel that is open on its home page. */
const kOpenPanel = ['loader.js', 'widget.js', 'widget.css', 'cossistant.wasm'].map(inWidget)
/** What is fetched while the visitor looks at it, and before a first message is shown. */
const kDeferred = ['pages.js', 'cossistant.deferred.wasm'].map(inWidget)

const missing = [...kOpenPanel, ...kDeferred].filter((path) => !existsSync(path))
if (missing.length > 0) {
  console.error(`scripts/size.mjs: ${missing.join(', ')} missing; run scripts/build first.`)
  process.exit(1)
}

async function measure(path) {
  const bytes = readFileSync(path)
  const [packed, zipped] = await Promise.all([brotli(bytes), gzipped(bytes)])
  return { path, raw: bytes.length, gzip: zipped.length, brotli: packed.length }
}

const sum = (measured) => measured.reduce((total, { brotli }) => total + brotli, 0)
const opening = await Promise.all(kOpenPanel.map(measure))
const files = [...opening, ...(await Promise.all(kDeferred.map(measure)))]
const sizes = { openPanel: sum(opening), everything: sum(files) }
const budget = JSON.parse(readFileSync('budget.json', 'utf8'))

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ files, ...sizes }))
} else {
  const row = (name, ...cells) => {
    console.log(name.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join(''))
  }
  row('bytes', 'raw', 'gzip', 'brotli')
  for (const { path, raw, gzip, brotli } of files) row(path, raw, gzip, brotli)
  for (const [name, bytes] of Object.entries(sizes)) {
    row(name, '', '', bytes)
    row('  budget', '', '', budget[name])
  }
}
for (const [name, bytes] of Object.entries(sizes)) {
  if (bytes <= budget[name]) continue
  console.error(`${name} is ${bytes - budget[name]} bytes above its budget of ${budget[name]}.`)
  process.exitCode = 1
}
