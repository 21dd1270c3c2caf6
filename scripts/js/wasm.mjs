/** Wasm after a second optimiser: binaryen of npm is years newer than the distribution's. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

import { once } from './memory.mjs'

const run = promisify(execFile)
const kOptimiser = 'node_modules/binaryen/bin/wasm-opt'
/** Control flow that is laid out anew before it is made small compresses better. */
export const kAnew = ['--flatten', '--rereloop', '-Oz', '-Oz']
/** So does what is called often with a short number; both together are 0.8 kB brotli of the core. */
const kSmaller = [...kAnew, '--dealign', '--reorder-functions', '--reorder-globals']
const kBare = ['--strip-debug', '--strip-producers', '--strip-target-features']
/** What Emscripten 3.1.6 writes, and what every browser with `WebAssembly.instantiateStreaming` and newer reads. */
export const kFeatures = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory']

/** What tells one version of the optimiser from another. */
export const optimiser = () => readFileSync('node_modules/binaryen/package.json')

export async function optimiseWasm(from, to, passes = kSmaller) {
  const options = [...passes, ...kBare, ...kFeatures]
  mkdirSync(dirname(to), { recursive: true })
  await once(to, [readFileSync(from), options.join(' '), optimiser()], () =>
    run(process.execPath, [kOptimiser, from, '-o', to, ...options]),
  )
}
