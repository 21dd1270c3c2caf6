/**
 * Runs the tests of Node (tests/js-glue, tests/wasm, tests/server, tests/demo) with `node --test`: those in TypeScript
 * are bundled first, those in `.mjs` run as they are. Arguments pick test files by a part of their path.
 */
import './js/paths.mjs'

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

import { bundle } from './js/bundle.mjs'

const kOut = 'build/js-tests'

function testFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.(tsx?|mjs)$/.test(name))
    .map((name) => join(folder, name))
}

const wanted = process.argv.slice(2)
const sources = ['tests/js-glue', 'tests/wasm', 'tests/server', 'tests/demo']
  .flatMap(testFiles)
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
if (sources.length === 0) {
  console.error(`scripts/test-js.mjs: no test matches ${wanted.join(', ')}`)
  process.exit(1)
}

rmSync(kOut, { recursive: true, force: true })
const tests = await Promise.all(
  sources.map(async (source) => {
    if (source.endsWith('.mjs')) return source
    const bundled = join(kOut, relative('tests', source).replace(/\.tsx?$/, '.mjs'))
    await bundle(source, bundled, {
      format: 'esm',
      platform: 'node',
      packages: 'external',
      target: ['node18'],
      minify: false,
      sourcemap: 'inline',
    })
    return bundled
  }),
)
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...tests], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
