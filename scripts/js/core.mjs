/**
 * The core in two halves: `cossistant.wasm`, which is all that a panel needs to open, and `cossistant.deferred.wasm`
 * with whatever did not run then. Binaryen's wasm-split tells them apart after a run of the instrumented core.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { once } from './memory.mjs'
import { coreHalves } from './paths.mjs'
import { profileOpening } from './profile.mjs'
import { kAnew, kFeatures, optimiseWasm, optimiser } from './wasm.mjs'

const run = promisify(execFile)
/** Of the distribution, in the package that Emscripten needs anyway; npm's binaryen comes without it. */
const kSplitter = 'wasm-split'
/** The names that `js-glue/core/module.ts` gives to what each half asks of the other. */
const kNamespaces = ['--import-namespace=core', '--placeholder-namespace=deferred']
const kBuild = 'build/js/core'

/** Makes both halves of the core at `from`, in the folder `to`. */
export async function buildCore(from, to) {
  const whole = join(kBuild, 'whole.wasm')
  await optimiseWasm(from, whole)
  const outputs = coreHalves.map((name) => join(to, name))
  const rules = ['core.mjs', 'opening.mjs', 'profile.mjs', 'wasm.mjs'].map((name) =>
    readFileSync(`scripts/js/${name}`),
  )
  await once(outputs[1], [readFileSync(whole), ...rules, optimiser()], () => split(whole, outputs))
}

async function split(whole, outputs) {
  const part = (name) => join(kBuild, name)
  mkdirSync(kBuild, { recursive: true })
  await run(kSplitter, ['--instrument', whole, '-o', part('instrumented.wasm'), ...kFeatures])
  writeFileSync(part('profile'), await profileOpening(readFileSync(part('instrumented.wasm'))))
  const halves = [part('opening.wasm'), part('deferred.wasm')]
  const named = [`--profile=${part('profile')}`, '-o1', halves[0], '-o2', halves[1]]
  await run(kSplitter, [whole, ...named, ...kNamespaces, ...kFeatures])
  await Promise.all(halves.map((half, at) => optimiseWasm(half, outputs[at], kAnew)))
}
