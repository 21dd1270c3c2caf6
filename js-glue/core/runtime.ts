/**
 * One widget's core, typed. Whatever happens, a call answers: nothing thrown inside WebAssembly or by a codec
 * leaves this file.
 */
import type {
  Answer,
  CoreError,
  Input,
  Output,
  Placed,
  PlacementRequest,
  Row,
  RowWindow,
  SliceName,
  Slices,
} from './types'

/** The module that `loadCore` gives: one class, a handful of coarse calls. */
export interface CoreModule {
  Runtime: new () => WasmRuntime
  /** Fetches the half of the core that opening the panel does not need. Once; after a failure it may be tried again. */
  complete(): Promise<void>
}

/** Thrown through WebAssembly by a call that needs the deferred half of the core. */
export class NotComplete extends Error {}

/** What `wasm/bindings.cpp` exports, as `module.ts` wraps it. Views lie in wasm memory and hold until the next call. */
export interface WasmRuntime {
  /** What takes back whatever happens from now on; null once the core is complete. */
  undoPoint(): (() => void) | null
  /** Room for `bytes` bytes; empty when no input may be that long. */
  inputBuffer(bytes: number): Uint8Array
  handle(bytes: number): Uint8Array
  readSlice(name: string): Uint8Array
  readRows(from: number, to: number): Uint8Array
  rowWindow(topPx: number, heightPx: number): RowWindow
  measureRow(row: number, px: number): void
  place(request: PlacementRequest): Placed
  delete(): void
}

export interface CoreRuntime {
  /** Answers `incomplete` when this input needs the deferred half: nothing has happened, hand it in again later. */
  handle(input: Input): Answer<Output>
  /** The same object as the last time when it says the same: who draws it has nothing to do. */
  readSlice<N extends SliceName>(name: N): Answer<Slices[N]>
  /** Rows `from` up to but not including `to` of the conversation on screen. */
  readRows(from: number, to: number): Answer<Row[]>
  /**
   * Which of them to draw while their list is scrolled by `topPx` in a view of `heightPx`. `Infinity` is the end; `NaN`
   * is where the reader was, whatever rows came and went above.
   */
  rowWindow(topPx: number, heightPx: number): Answer<RowWindow>
  /** How tall a row turned out to be, px. */
  measureRow(row: number, px: number): void
  /** Where a panel stands beside its anchor. */
  place(request: PlacementRequest): Answer<Placed>
  /** Fetches the deferred half of the core. */
  complete(): Promise<void>
  /** Gives the memory back. Every later call answers `invalid_state`. */
  dispose(): void
}

/** Below this an input is encoded straight into wasm memory, with room for three bytes a UTF-16 unit. */
const kShortInput = 32_768

/** Read for parts of the page alone, which are drawn once the core is whole. */
const kLate: SliceName[] = ['conversations', 'items']

export function createRuntime(module: CoreModule): CoreRuntime {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let wasm: WasmRuntime | null = new module.Runtime()
  let gone = 'The runtime was disposed of.'
  const readLast: { [N in SliceName]?: { text: string; answer: unknown } } = {}

  function ask<T>(call: (wasm: WasmRuntime) => Answer<T>): Answer<T> {
    if (!wasm) return failed('invalid_state', gone)
    try {
      return call(wasm)
    } catch (error) {
      const reason = `The core stopped: ${String(error)}`
      if (isTrap(error)) {
        wasm = null
        gone = reason
      }
      return failed('invalid_state', reason)
    }
  }

  /** Hands in what lies in the input buffer, and puts everything back when more of the core is needed for it. */
  function handleWritten(wasm: WasmRuntime, length: number): Answer<Output> {
    const undo = wasm.undoPoint()
    if (!undo) return parsed(wasm.handle(length))
    try {
      const answer = parsed<Output>(wasm.handle(length))
      // What moved has to be readable too: nobody who draws can wait.
      if (answer.ok) {
        for (const name of answer.value.changes) if (!kLate.includes(name)) wasm.readSlice(name)
      }
      return answer
    } catch (error) {
      if (!(error instanceof NotComplete)) throw error
      undo()
      return failed('incomplete', 'This needs the deferred part of the core, which is not there yet.')
    }
  }

  function parsed<T>(answer: Uint8Array): Answer<T> {
    return JSON.parse(decoder.decode(answer)) as Answer<T>
  }

  /** Lays `text` into the core's input buffer; answers its length in bytes, or null when it is too long. */
  function write(wasm: WasmRuntime, text: string): number | null {
    if (text.length <= kShortInput) {
      return encoder.encodeInto(text, wasm.inputBuffer(text.length * 3)).written
    }
    const bytes = encoder.encode(text)
    const room = wasm.inputBuffer(bytes.length)
    if (room.length < bytes.length) return null
    room.set(bytes)
    return bytes.length
  }

  return {
    handle(input) {
      const text = textOf(input)
      return ask((wasm) => {
        const length = write(wasm, text)
        if (length !== null) return handleWritten(wasm, length)
        return failed('too_large', `An input of ${text.length} characters is longer than the core takes.`)
      })
    },
    readSlice<N extends SliceName>(name: N) {
      return ask((wasm) => {
        const text = decoder.decode(wasm.readSlice(name))
        if (readLast[name]?.text !== text) readLast[name] = { text, answer: JSON.parse(text) }
        return readLast[name]?.answer as Answer<Slices[N]>
      })
    },
    readRows: (from, to) => ask((wasm) => parsed(wasm.readRows(from, to))),
    rowWindow: (topPx, heightPx) => ask((wasm) => ({ ok: true, value: wasm.rowWindow(topPx, heightPx) })),
    measureRow(row, px) {
      ask((wasm) => ({ ok: true, value: wasm.measureRow(row, px) }))
    },
    place: (request) => ask((wasm) => ({ ok: true, value: wasm.place(request) })),
    complete: () => module.complete(),
    dispose() {
      try {
        wasm?.delete()
      } catch {
        // A core that trapped before may not be able to clean up; its memory goes with the module.
      }
      wasm = null
    },
  }
}

/**
 * An input as `core/runtime/boundary.hpp` reads it. What others sent goes behind the JSON as it came: it is JSON itself,
 * and escaping it took longer than reading it.
 */
function textOf(input: Input): string {
  if (input.type === 'socketReceived') return `${jsonOf({ ...input, data: '' })}\n${input.data}`
  if (input.type === 'httpResponded') return `${jsonOf({ ...input, body: '' })}\n${input.body}`
  return jsonOf(input)
}

const jsonOf = (input: Input) => withoutLoneSurrogates(JSON.stringify(input))

/** After a trap (out of memory, out of stack) the core's memory is half written: it must not be asked again. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
}

/**
 * `JSON.stringify` writes half a character (a lone surrogate, as a clipped emoji leaves behind) as an escape
 * that no UTF-8 text can hold. It becomes U+FFFD, as everywhere else on the web.
 */
function withoutLoneSurrogates(json: string): string {
  if (!json.includes('\\ud')) return json
  return json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (escape) => (escape.length === 6 ? '\ufffd' : escape))
}

function failed(code: CoreError['code'], message: string): { ok: false; error: CoreError } {
  return { ok: false, error: { code, message } }
}
