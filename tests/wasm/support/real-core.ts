import { readFileSync } from 'node:fs'

import { loadCore } from '../../../js-glue/core/load'
import { type CoreRuntime, createRuntime } from '../../../js-glue/core/runtime'

/** Fresh runtimes of the core that ships, over one module. */
export async function realCore(): Promise<() => CoreRuntime> {
  const module = await loadCore(new Uint8Array(readFileSync('dist/widget/cossistant.wasm')))
  return () => createRuntime(module)
}
