/** Folders with a page: its HTML as it is, its scripts and style sheets bundled under the names the HTML uses. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

import { bundle } from './bundle.mjs'

const kCopied = new Set(['.html', '.svg', '.png', '.ico'])

/** `scripts` maps the name of each script in the page to its source. */
export async function buildPages(from, to, scripts) {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true })
  const files = readdirSync(from)
  const pages = files.filter((name) => extname(name) === '.html')
  const html = pages.map((name) => readFileSync(join(from, name), 'utf8')).join('\n')
  for (const name of files) if (kCopied.has(extname(name))) cpSync(join(from, name), join(to, name))

  const styles = files.filter((name) => extname(name) === '.css' && html.includes(`href="${name}"`))
  await Promise.all([
    ...styles.map((name) => bundle(join(from, name), join(to, name))),
    ...Object.entries(scripts)
      .filter(([, source]) => existsSync(source))
      .map(([name, source]) => bundle(source, join(to, name), { format: formatOf(name, html) })),
  ])
}

function formatOf(name, html) {
  const isModule = new RegExp(`<script[^>]*type="module"[^>]*src="${name}"`).test(html)
  return isModule ? 'esm' : 'iife'
}

/** Every script directly in `folder`, under its own name. */
export function scriptsOf(folder) {
  const sources = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tsx?$/.test(name)) : []
  return Object.fromEntries(
    sources.map((name) => [`${basename(name, extname(name))}.js`, join(folder, name)]),
  )
}
