/** The functions that `wasm/inbox.cpp` exports, typed: how message texts are read, for pages that are no widget. */
import { type CoreSource, instantiate } from './load'
import { coreImports } from './module'
import type { FormattedText } from './types'

export interface Formatter {
  /** The text as a message shows it. */
  format(text: string): FormattedText
  /** The text in one line, without markdown. */
  plain(text: string): string
}

/** An answer is the address of two words: where it lies, and its bytes. */
interface FormatterExports {
  memory: WebAssembly.Memory
  _initialize(): void
  /** The address of room for `bytes` bytes. */
  inputBuffer(bytes: number): number
  formatText(bytes: number): number
  plainText(bytes: number): number
}

export async function loadFormatter(source: CoreSource): Promise<Formatter> {
  const instance = await instantiate(source, coreImports)
  const core = instance.exports as unknown as FormatterExports
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  core._initialize()

  // Memory moves when it grows, so that every view is made anew.
  function ask(call: (bytes: number) => number, text: string): string {
    const bytes = encoder.encode(text)
    const address = core.inputBuffer(bytes.length)
    new Uint8Array(core.memory.buffer).set(bytes, address)
    const answer = call(bytes.length)
    const [data = 0, size = 0] = new Uint32Array(core.memory.buffer, answer, 2)
    return decoder.decode(new Uint8Array(core.memory.buffer, data, size))
  }

  return {
    format: (text) => JSON.parse(ask(core.formatText, text)) as FormattedText,
    plain: (text) => ask(core.plainText, text),
  }
}
