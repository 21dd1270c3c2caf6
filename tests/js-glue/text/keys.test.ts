/** Every key that the tree says exists, and every key that exists is said. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const english = JSON.parse(readFileSync('core/text/locales/en.json', 'utf8')) as Record<
  string,
  string | Record<string, string>
>
const keys = Object.keys(english).filter((key) => !key.endsWith('.unnamed'))

function sources(folder: string, types: RegExp): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => types.test(path) && !path.endsWith('text-keys.ts'))
}

/** Literals that look like keys: `'common.actions.close'`, and with a hole for whatever stands in `${}`. */
const literals = [...sources('js-glue', /\.tsx?$/), ...sources('core', /\.cpp$/)].flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/(['"`])((?:common|page|component)\.[\w.${}[\]]+)\1/g)].map(
    ([, , key = '']) => ({ path, key: key.replace(/\$\{[^}]*\}/g, '*') }),
  ),
)
/** A literal that ends in a dot is the beginning of keys that the core puts together. */
const matches = (key: string, literal: string) =>
  literal.endsWith('.')
    ? key.startsWith(literal)
    : new RegExp(`^${literal.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`).test(key)
const isSaid = (key: string) => literals.some((literal) => matches(key, literal.key))

test('Every key that the tree says exists', () => {
  assert.ok(literals.length > 40)
  for (const { path, key } of literals) {
    assert.ok(
      keys.some((each) => matches(each, key)),
      `${path}: ${key}`,
    )
  }
})

test('Every key that exists is said', () => {
  for (const key of keys) assert.ok(isSaid(key), key)
})

test('The types list every key with its variables', () => {
  const types = readFileSync('js-glue/view/text-keys.ts', 'utf8')
  const listed = [...types.matchAll(/^ {2}(?:\| )?'([\w.]+)'(?:: \{(.*?)\})?/gm)].map(
    ([, key = '', variables = '']) => [key, [...variables.matchAll(/(\w+)\??:/g)].map(([, name]) => name)],
  )
  const expected = keys.map((key) => {
    const forms = english[key] ?? ''
    const sentence = typeof forms === 'string' ? forms : (Object.values(forms)[0] ?? '')
    const names = [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name)
    return [key, key.startsWith('component.conversationEvent.') ? ['actorName'] : names]
  })
  const byKey = (lines: unknown[][]) => lines.map((line) => JSON.stringify(line)).sort()
  assert.deepEqual(byKey(listed), byKey(expected))
})
