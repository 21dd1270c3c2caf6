import { readFileSync } from 'node:fs'

import { loadCore } from '../../../js-glue/core/load'
import { type CoreModule, type CoreRuntime, createRuntime } from '../../../js-glue/core/runtime'

const bytesOf = (name: string) => new Uint8Array(readFileSync(`dist/widget/${name}`))

/** The core that ships, of which only the half that opens a panel is there. */
export const openingCore = () =>
  loadCore({ core: bytesOf('cossistant.wasm'), deferred: bytesOf('cossistant.deferred.wasm') })

/** The whole core that ships. */
export async function wholeCore(): Promise<CoreModule> {
  const module = await openingCore()
  await module.complete()
  return module
}

/** Fresh runtimes of the whole core, over one module. */
export async function realCore(): Promise<() => CoreRuntime> {
  const module = await wholeCore()
  return () => createRuntime(module)
}
