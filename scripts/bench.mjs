/** Bundles and runs tests/bench/boundary, over the wasm in dist/widget. */
import './js/paths.mjs'

import { spawnSync } from 'node:child_process'

import { bundle } from './js/bundle.mjs'

const kProgram = 'build/js/boundary-bench.mjs'

await bundle('tests/bench/boundary/main.ts', kProgram, {
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: ['node18'],
  minify: false,
})
const { status } = spawnSync(process.execPath, [kProgram, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
