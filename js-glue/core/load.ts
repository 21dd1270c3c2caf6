/** Loads the core's WebAssembly. Beside `types.ts` and `runtime.ts`, the only file that knows about it. */
import createCore from '#core-glue'

import type { CoreModule } from './runtime'

/** Where the core comes from: an address to fetch, the bytes, or a module compiled before. */
export type CoreSource = string | URL | ArrayBuffer | Uint8Array<ArrayBuffer> | WebAssembly.Module

interface FactoryOptions {
  /** Emscripten's hook: it hands the imports over and takes the instance, whenever that is there. */
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object
}
/** The function Emscripten writes. */
export type CoreFactory = (options: FactoryOptions) => PromiseLike<CoreModule>

/** Rejects with an `Error` that says what to do: allow WebAssembly, or mend the address. */
export function loadCore(source: CoreSource, factory: CoreFactory = createCore): Promise<CoreModule> {
  return new Promise((resolve, reject) => {
    factory({
      instantiateWasm(imports, receive) {
        instantiate(source, imports).then(receive, (cause: unknown) => reject(explained(cause)))
        return {} // No exports yet; Emscripten waits for `receive`.
      },
    }).then((module) => {
      // A module that Emscripten 3 gives out has a `then` of its own, and resolving with it would never end.
      const { Runtime } = module
      resolve({ Runtime })
    }, reject)
  })
}

async function instantiate(source: CoreSource, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  if (source instanceof WebAssembly.Module) return WebAssembly.instantiate(source, imports)
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return (await WebAssembly.instantiate(source, imports)).instance
  }
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${String(source)} answered ${response.status}.`)
  // Streaming wants this type exactly, without so much as a charset; a server that says anything else must not
  // cost us the widget.
  const typed = response.headers.get('content-type')?.trim().toLowerCase() === 'application/wasm'
  if (typed && typeof WebAssembly.instantiateStreaming === 'function') {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance
}

function explained(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const refused = /content security policy|unsafe-eval|code generation|disallowed by embedder/i.test(reason)
  const advice = refused
    ? "The page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src."
    : 'Check that cossistant.wasm can be fetched (connect-src in a Content-Security-Policy) and is whole.'
  return new Error(`The support widget could not start its core. ${advice} (${reason})`, { cause })
}
