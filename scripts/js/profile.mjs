/** Runs an instrumented core until a panel is open, and answers which of its functions that took. */
import { openings } from './opening.mjs'

const kSides = 4
const kAligns = 3
const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(code) {
      throw new Error(`exit ${code}`)
    },
  },
}

export async function profileOpening(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  const core = instance.exports
  core._initialize()
  core.stackRestore(core.stackSave())
  core.heapEnd()
  for (const inputs of openings) open(core, inputs)
  // How much it would write, and then where to.
  const size = core.__write_profile(0, 0)
  const widget = core.create()
  const address = core.inputBuffer(widget, size)
  core.__write_profile(address, size)
  return new Uint8Array(core.memory.buffer, address, size)
}

function open(core, inputs) {
  const widget = core.create()
  const write = (text) => {
    const bytes = new TextEncoder().encode(text)
    new Uint8Array(core.memory.buffer, core.inputBuffer(widget, bytes.length), bytes.length).set(bytes)
    return bytes.length
  }
  const read = (address) => {
    const [at, size] = new Uint32Array(core.memory.buffer, address, 2)
    return JSON.parse(new TextDecoder().decode(new Uint8Array(core.memory.buffer, at, size)))
  }
  /** Those that the start changes. */
  let slices = []
  inputs.forEach((input, at) => {
    const stamped = { ...input, nowMs: 1_789_999_200_000 + at, entropy: String(at).padStart(40, '0') }
    const answer = read(core.handle(widget, write(written(stamped))))
    if (!answer.ok) throw new Error(`scripts/js/opening.mjs: ${input.type}: ${answer.error.message}`)
    if (input.type === 'start') slices = answer.value.changes
    for (const name of slices) read(core.readSlice(widget, write(name)))
  })
  place(core, widget)
  core.destroy(widget)
}

/** As `js-glue/core/runtime.ts` writes it: what others sent stands behind the JSON. */
function written(input) {
  if (input.type === 'socketReceived') return `${JSON.stringify({ ...input, data: '' })}\n${input.data}`
  if (input.type === 'httpResponded') return `${JSON.stringify({ ...input, body: '' })}\n${input.body}`
  return JSON.stringify(input)
}

/** A panel beside every edge of a window, with and without room for it. */
function place(core, widget) {
  for (let side = 0; side < kSides; side++) {
    for (let align = 0; align < kAligns; align++) {
      for (const start of [0, 200, 550]) {
        for (const avoidCollisions of [0, 1]) {
          const axis = [start, start + 50, 300, 0, 600]
          core.place(widget, side, align, 8, avoidCollisions, ...axis, ...axis)
        }
      }
    }
  }
}
