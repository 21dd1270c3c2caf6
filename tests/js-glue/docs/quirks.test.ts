/** docs/quirks.md names tests of the core that exist. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const sources = readdirSync('tests/core', { recursive: true })
  .map((name) => join('tests/core', String(name)))
  .filter((path) => path.endsWith('_test.cpp'))
  .map((path) => readFileSync(path, 'utf8'))
const tests = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/^TEST(?:_F|_P)?\((\w+), (\w+)\)/gm)].map(([, suite, name]) => `${suite}.${name}`),
  ),
)
const rows = readFileSync('docs/quirks.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-q]/.test(line))

test('Every quirk of the original is kept or dropped, and a test says so', () => {
  assert.equal(rows.length, 17)
  for (const row of rows) {
    const [quirk, here = '', said = ''] = row.split(' | ')
    assert.match(here, /^(kept|dropped)/, quirk)
    const names = [...said.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name)
    assert.ok(names.length > 0, row)
    for (const name of names) assert.ok(tests.has(name), name)
  }
})
