/** The functions that `wasm/inbox.cpp` exports, typed: how message texts and times are read, for pages that are no widget. */
import { type CoreSource, instantiate } from './load'
import { answerAt, bytesAt } from './memory'
import { coreImports } from './module'
import type { Elapsed, FormattedText } from './types'

export interface Formatter {
  /** The text as a message shows it. */
  format(text: string): FormattedText
  /** The text in one line, without markdown. */
  plain(text: string): string
  /** How long ago something was that happened `passedMs` ago. */
  elapsed(passedMs: number): Elapsed
}

interface FormatterExports {
  memory: WebAssembly.Memory
  _initialize(): void
  /** The address of room for `bytes` bytes. */
  inputBuffer(bytes: number): number
  formatText(bytes: number): number
  plainText(bytes: number): number
  elapsed(passedMs: number): number
}

export async function loadFormatter(source: CoreSource): Promise<Formatter> {
  const instance = await instantiate(source, coreImports)
  const core = instance.exports as unknown as FormatterExports
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  core._initialize()

  const read = (answer: number): string => decoder.decode(answerAt(core, answer))

  function ask(call: (bytes: number) => number, text: string): string {
    const bytes = encoder.encode(text)
    const address = core.inputBuffer(bytes.length)
    bytesAt(core, address, bytes.length).set(bytes)
    return read(call(bytes.length))
  }

  return {
    format: (text) => JSON.parse(ask(core.formatText, text)) as FormattedText,
    plain: (text) => ask(core.plainText, text),
    elapsed: (passedMs) => JSON.parse(read(core.elapsed(passedMs))) as Elapsed,
  }
}
