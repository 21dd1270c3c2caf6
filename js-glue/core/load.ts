/** Loads the core's WebAssembly. Outside of this folder nothing knows about it. */
import { coreImports, coreModule, deferredImports } from './module'
import type { CoreModule } from './runtime'

/** Where the core comes from: an address to fetch, the bytes, or a module compiled before. */
export type CoreSource = string | URL | ArrayBuffer | Uint8Array<ArrayBuffer> | WebAssembly.Module

/** Both halves of the core: what opens the panel, and what is fetched when it is open or when it is needed. */
export interface CoreSources {
  core: CoreSource
  deferred: CoreSource
}

/** Rejects with an `Error` that says what to do: allow WebAssembly, or mend the address. */
export async function loadCore({ core, deferred }: CoreSources): Promise<CoreModule> {
  const load = async (source: CoreSource, imports: WebAssembly.Imports) => {
    try {
      return await instantiate(source, imports)
    } catch (cause) {
      throw explained(cause)
    }
  }
  const instance = await load(core, coreImports)
  try {
    return coreModule(instance, () => load(deferred, deferredImports(instance)))
  } catch (cause) {
    throw explained(cause)
  }
}

export async function instantiate(
  source: CoreSource,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
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
    : 'Are cossistant.wasm and cossistant.deferred.wasm there, whole, of one build, and allowed by connect-src?'
  return new Error(`The support widget could not start its core. ${advice} (${reason})`, { cause })
}
