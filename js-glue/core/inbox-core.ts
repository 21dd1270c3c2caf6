/** The functions that `wasm/inbox.cpp` exports, typed: the desk of a teammate, and how texts and times are read there. */
import { type CoreSource, instantiate } from './load'
import { answerAt, bytesAt } from './memory'
import { coreImports } from './module'
import type { Answer, DeskInput, Elapsed, LastWords, RowPatch, ThreadRow, ThreadSlice } from './types'

/** Throws an `Error` for what the core does not take, and whenever it is asked after it stopped. */
export interface InboxCore {
  /** Answers how the rows of threads moved. */
  handle(input: DeskInput): RowPatch[]
  readThread(conversationId: string): ThreadSlice
  /** Rows `from` up to but not including `to`. */
  readRows(conversationId: string, from: number, to: number): ThreadRow[]
  /** Of a message as the server said it. */
  lastWords(message: object): LastWords
  /** `item` after its part at `partIndex` came anew. */
  changedItem<Item extends object>(item: Item, partIndex: number, part: object): Item
  /** The text in one line, without markdown. */
  plain(text: string): string
  /** How long ago something was that happened `passedMs` ago. */
  elapsed(passedMs: number): Elapsed
}

interface InboxExports {
  memory: WebAssembly.Memory
  _initialize(): void
  /** The address of room for `bytes` bytes. */
  inputBuffer(bytes: number): number
  handle(bytes: number): number
  readThread(bytes: number): number
  readRows(bytes: number, from: number, to: number): number
  lastWords(bytes: number): number
  changedItem(bytes: number): number
  plainText(bytes: number): number
  elapsed(passedMs: number): number
}

export async function loadInboxCore(source: CoreSource): Promise<InboxCore> {
  const instance = await instantiate(source, coreImports)
  const core = instance.exports as unknown as InboxExports
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  core._initialize()

  let hasStopped = false

  /** After a trap its memory is half written: it must not be asked again. */
  function answer(call: () => number): string {
    if (hasStopped) throw new Error('The core of the inbox has stopped.')
    hasStopped = true
    const text = decoder.decode(answerAt(core, call()))
    hasStopped = false
    return text
  }

  function ask(call: (bytes: number) => number, text: string): string {
    const bytes = encoder.encode(text)
    return answer(() => {
      bytesAt(core, core.inputBuffer(bytes.length), bytes.length).set(bytes)
      return call(bytes.length)
    })
  }

  function valueOf<T>(text: string): T {
    const parsed = JSON.parse(text) as Answer<T>
    if (!parsed.ok) throw new Error(parsed.error.message)
    return parsed.value
  }

  return {
    handle: (input) => valueOf<{ threads: RowPatch[] }>(ask(core.handle, JSON.stringify(input))).threads,
    readThread: (id) => valueOf(ask(core.readThread, id)),
    readRows: (id, from, to) => valueOf(ask((bytes) => core.readRows(bytes, from, to), id)),
    lastWords: (message) => valueOf(ask(core.lastWords, JSON.stringify(message))),
    changedItem: (item, partIndex, part) =>
      valueOf(ask(core.changedItem, JSON.stringify({ item, partIndex, part }))),
    plain: (text) => ask(core.plainText, text),
    elapsed: (passedMs) => JSON.parse(answer(() => core.elapsed(passedMs))) as Elapsed,
  }
}
