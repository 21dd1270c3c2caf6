/** The locale files: as they are in the tree, without white space between the sentences. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const kFrom = 'core/text/locales'

export function copyLocales(to) {
  const names = readdirSync(kFrom).filter((name) => name.endsWith('.json'))
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(to)) {
    if (!names.some((known) => name.startsWith(known))) rmSync(join(to, name))
  }
  for (const name of names) {
    writeFileSync(join(to, name), JSON.stringify(JSON.parse(readFileSync(join(kFrom, name), 'utf8'))))
  }
}
