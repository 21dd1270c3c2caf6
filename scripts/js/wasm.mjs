/** The core's wasm after a second optimiser: binaryen of npm is years newer than the distribution's. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

import { once } from './memory.mjs'

const run = promisify(execFile)
const kOptimiser = 'node_modules/binaryen/bin/wasm-opt'
/** What Emscripten 3.1.6 writes, and what every browser with `WebAssembly.instantiateStreaming` and newer reads. */
/** Control flow that is laid out anew before it is made small compresses better, as does
 * what is called often with a short number: 0.8 kB brotli of the core. */
const kOptions = [
  ...['--flatten', '--rereloop', '-Oz', '-Oz', '--dealign', '--reorder-functions', '--reorder-globals'],
  ...['--strip-debug', '--strip-producers', '--strip-target-features'],
]
const kFeatures = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-bulk-memory']

export async function optimiseWasm(from, to) {
  const options = [...kOptions, ...kFeatures]
  const version = readFileSync('node_modules/binaryen/package.json')
  mkdirSync(dirname(to), { recursive: true })
  await once(to, [readFileSync(from), options.join(' '), version], () =>
    run(process.execPath, [kOptimiser, from, '-o', to, ...options]),
  )
}
