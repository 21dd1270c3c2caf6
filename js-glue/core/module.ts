/** The functions that `wasm/bindings.cpp` exports, as the class that `runtime.ts` speaks to. */
import { answerAt, bytesAt } from './memory'
import { type CoreModule, type WasmRuntime, NotComplete } from './runtime'
import type { Align, Placed, PlacementAxis, PlacementRequest, RowWindow, Side } from './types'

/** `widget` is the address that `create` gave; what an answer is, `answerAt` knows. */
interface CoreExports {
  memory: WebAssembly.Memory
  _initialize(): void
  stackSave(): number
  stackRestore(address: number): void
  /** Whatever lies behind this address was never written to. */
  heapEnd(): number
  create(): number
  destroy(widget: number): void
  /** The address of room for `bytes` bytes; 0 when no input may be that long. */
  inputBuffer(widget: number, bytes: number): number
  handle(widget: number, bytes: number): number
  /** The name lies in the input buffer. */
  readSlice(widget: number, nameBytes: number): number
  readRows(widget: number, from: number, to: number): number
  /** Answers the address of two words and two doubles. */
  rowWindow(widget: number, topPx: number, heightPx: number): number
  measureRow(widget: number, row: number, px: number): void
  /** Answers the address of two doubles and of the number of a side. */
  place(
    widget: number,
    side: number,
    align: number,
    sideOffset: number,
    avoidCollisions: number,
    ...axes: [...x: PlacementAxis, ...y: PlacementAxis]
  ): number
}

/** In the order of the enums in `core/placement/place.hpp`. */
const sides: Side[] = ['top', 'bottom', 'left', 'right']
const aligns: Align[] = ['start', 'center', 'end']

/** A name that nobody knows, as a page in plain JavaScript may give, is the first. */
const numberOf = <T>(names: T[], name: T) => Math.max(names.indexOf(name), 0)

/** What stands for a function of the deferred half until that is there. */
function deferredFunction(): never {
  throw new NotComplete()
}

/** All that a module of Emscripten's asks of its host: it has no files, no clock and no output. */
export const coreImports: WebAssembly.Imports = {
  // One name for each function that the deferred half will put in its place.
  deferred: new Proxy({}, { get: () => deferredFunction }),
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(code: number) {
      throw new WebAssembly.RuntimeError(`exit ${code}`)
    },
  },
}

/** The deferred half is made for this very instance: it shares memory and functions with it. */
export const deferredImports = ({ exports }: WebAssembly.Instance): WebAssembly.Imports => ({
  core: exports as WebAssembly.ModuleImports,
})

/** Sets a fresh instance up. One instance serves every widget of a page; `loadDeferred` makes it whole. */
export function coreModule(instance: WebAssembly.Instance, loadDeferred: () => Promise<unknown>): CoreModule {
  const core = instance.exports as unknown as CoreExports
  const encoder = new TextEncoder()
  core._initialize()
  let isComplete = false
  /** Memory as it was before the last input. */
  let saved = new Uint8Array()
  let completing: Promise<void> | null = null

  async function loadRest() {
    try {
      await loadDeferred()
      isComplete = true
      saved = new Uint8Array()
    } catch (error) {
      completing = null
      throw error
    }
  }

  class Runtime implements WasmRuntime {
    private readonly widget = core.create()

    undoPoint() {
      if (isComplete) return null
      const end = core.heapEnd()
      const { byteLength } = core.memory.buffer
      // Into the same room each time, and no more than was written: touching fresh room costs more than the copy.
      if (saved.length !== byteLength) saved = new Uint8Array(byteLength)
      saved.set(bytesAt(core, 0, end))
      const stack = core.stackSave()
      return () => {
        // Memory never shrinks; whatever was not used yet is as fresh as it was.
        const memory = new Uint8Array(core.memory.buffer)
        memory.set(saved.subarray(0, end))
        memory.fill(0, end)
        core.stackRestore(stack)
      }
    }
    inputBuffer(bytes: number) {
      const address = core.inputBuffer(this.widget, bytes)
      return bytesAt(core, address, address && bytes)
    }
    handle(bytes: number) {
      return answerAt(core, core.handle(this.widget, bytes))
    }
    readSlice(name: string) {
      return answerAt(
        core,
        core.readSlice(this.widget, encoder.encodeInto(name, this.inputBuffer(name.length * 3)).written),
      )
    }
    readRows(from: number, to: number) {
      return answerAt(core, core.readRows(this.widget, from, to))
    }
    rowWindow(topPx: number, heightPx: number): RowWindow {
      const address = core.rowWindow(this.widget, topPx, heightPx)
      const [from = 0, to = 0] = new Uint32Array(core.memory.buffer, address, 2)
      const [beforePx = 0, afterPx = 0] = new Float64Array(core.memory.buffer, address + 8, 2)
      return { from, to, beforePx, afterPx }
    }
    measureRow(row: number, px: number) {
      core.measureRow(this.widget, row, px)
    }
    place({ side, align, sideOffset, avoidCollisions, x, y }: PlacementRequest): Placed {
      const address = core.place(
        this.widget,
        numberOf(sides, side),
        numberOf(aligns, align),
        sideOffset,
        Number(avoidCollisions),
        ...x,
        ...y,
      )
      const answer = new DataView(core.memory.buffer, address)
      return {
        x: answer.getFloat64(0, true),
        y: answer.getFloat64(8, true),
        side: sides[answer.getUint8(16)] ?? side,
      }
    }
    delete() {
      core.destroy(this.widget)
    }
  }
  return { Runtime, complete: () => (completing ??= loadRest()) }
}
