/** Where things are. Every script runs from the root of the repository, whatever the caller's folder. */
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

/** What Emscripten wrote. */
export const coreWasm = 'build/wasm/wasm/cossistant.wasm'

/** The halves of it that ship: what opens a panel, and what follows. */
export const coreHalves = ['cossistant.wasm', 'cossistant.deferred.wasm']
