/** Names that are public and stand in sources other than TypeScript types. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `{ name, text }` of each `--co-theme-*` that pages may set. */
export function tokens() {
  const css = readFileSync('styles/tokens.css', 'utf8')
  const light = css.slice(0, css.indexOf('\n}'))
  return [...light.matchAll(/--co-theme-([\w-]+)[^;]*;(?: \/\* (.*?) \*\/)?/g)].map(
    ([, name, text = '']) => ({
      name: `--co-theme-${name}`,
      text,
    }),
  )
}

/** `{ name, files }` of each part of the widget, by its `data-slot`. */
export function slots() {
  const found = new Map()
  for (const file of readdirSync('js-glue/components', { recursive: true }).sort()) {
    if (!/\.tsx?$/.test(file)) continue
    const source = readFileSync(join('js-glue/components', file), 'utf8')
    for (const [, name] of source.matchAll(/slot\('([\w-]+)'\)/g)) {
      found.set(name, new Set([...(found.get(name) ?? []), file]))
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, files]) => ({ name, files: [...files] }))
}

/** `{ name, byDefault, text }` of each environment variable of the server. */
export function variables() {
  const source = ['config', 's3_config']
    .map((name) => readFileSync(`server/config/${name}.cpp`, 'utf8'))
    .join('')
  return [...source.matchAll(/\{\{"([A-Z_0-9]+)",\s*"([^"]*)",\s*"([^"]*)"\}/g)].map(
    ([, name, byDefault, text]) => ({
      name,
      byDefault,
      text,
    }),
  )
}
