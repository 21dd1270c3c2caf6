import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'

import { NotComplete, type WasmRuntime, createRuntime } from '../../../js-glue/core/runtime'
import type { Input, Placed, PlacementRequest } from '../../../js-glue/core/types'

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** Echoes the input it was handed as the value of its answer, with `behind` for what stood behind its JSON. */
class EchoRuntime implements WasmRuntime {
  static last: EchoRuntime
  static longest = 1_000_000
  static undo: (() => void) | null = null
  buffer = new Uint8Array()
  deleted = 0
  trap: Error | null = null

  constructor() {
    EchoRuntime.last = this
  }
  undoPoint() {
    return EchoRuntime.undo
  }
  inputBuffer(bytes: number) {
    this.buffer = new Uint8Array(bytes > EchoRuntime.longest ? 0 : bytes)
    return this.buffer
  }
  handle(bytes: number) {
    if (this.trap) throw this.trap
    const [json = '', ...behind] = new TextDecoder().decode(this.buffer.subarray(0, bytes)).split('\n')
    return encode({ ok: true, value: { ...JSON.parse(json), behind: behind.join('\n') } })
  }
  readSlice(name: string) {
    return encode({ ok: true, value: { name } })
  }
  readRows(from: number, to: number) {
    return encode({ ok: true, value: [from, to] })
  }
  rowWindow(topPx: number, heightPx: number) {
    if (this.trap) throw this.trap
    return { from: 0, to: 1, beforePx: topPx, afterPx: heightPx }
  }
  measured: [row: number, px: number][] = []
  measureRow(row: number, px: number) {
    this.measured.push([row, px])
  }
  place({ x: [x], y: [y], side }: PlacementRequest): Placed {
    if (this.trap) throw this.trap
    return { x, y, side }
  }
  delete() {
    this.deleted++
  }
}

const setUp = () => createRuntime({ Runtime: EchoRuntime, complete: () => Promise.resolve() })

function compose(text: string): Input {
  return { type: 'action', action: { type: 'composerChanged', text }, nowMs: 1, entropy: '0'.repeat(40) }
}
function textOf(answer: unknown): unknown {
  return (answer as { value?: { action?: { text?: string } } }).value?.action?.text
}

test('What others sent crosses as it came, behind the JSON', () => {
  const runtime = setUp()
  const stamp = { nowMs: 1, entropy: '0'.repeat(40) }
  const text = '{"text":"say \\"hi\\"\\n日本語 👋"}\n'
  const frame = runtime.handle({ type: 'socketReceived', socketId: 1, data: text, ...stamp })
  const body = runtime.handle({ type: 'httpResponded', requestId: 1, status: 200, body: text, ...stamp })
  for (const answer of [frame, body]) {
    const { behind, data, body } = (answer as unknown as { value: Record<string, unknown> }).value
    assert.deepEqual([behind, data ?? body], [text, ''])
  }
})

test('Half a character of others becomes the replacement character', () => {
  const answer = setUp().handle({
    ...{ type: 'socketReceived', socketId: 1, data: '"\ud83d"', nowMs: 1, entropy: '0'.repeat(40) },
  } as Input)
  assert.equal((answer as unknown as { value: { behind: string } }).value.behind, '"\ufffd"')
})

test('Text of every script crosses unharmed, short and long', () => {
  const runtime = setUp()
  for (const text of ['héllo', '日本語 👩‍👧', '"\\\u0000\u2028', '👋'.repeat(40_000)]) {
    assert.equal(textOf(runtime.handle(compose(text))), text)
  }
})

test('Where rows stand crosses as numbers', () => {
  const runtime = setUp()
  runtime.measureRow(3, 40)
  assert.deepEqual(EchoRuntime.last.measured, [[3, 40]])
  const value = { from: 0, to: 1, beforePx: 7, afterPx: 600 }
  assert.deepEqual(runtime.rowWindow(7, 600), { ok: true, value })
})

test('Half a character becomes the replacement character', () => {
  const runtime = setUp()
  assert.equal(textOf(runtime.handle(compose('a\ud83d'))), 'a\ufffd')
  assert.equal(textOf(runtime.handle(compose('\udc4b 👋'))), '\ufffd 👋')
})

test('A text that spells such an escape stays as it is', () => {
  assert.equal(textOf(setUp().handle(compose('\\ud83d \ud83d'))), '\\ud83d \ufffd')
})

test('An input longer than the core takes is refused', () => {
  const answer = setUp().handle(compose('x'.repeat(EchoRuntime.longest)))
  assert.ok(!answer.ok)
  assert.equal(answer.error.code, 'too_large')
})

test('Slices and rows are asked for by name and window', () => {
  const runtime = setUp()
  assert.deepEqual(runtime.readSlice('shell'), { ok: true, value: { name: 'shell' } })
  assert.deepEqual(runtime.readRows(3, 9), { ok: true, value: [3, 9] })
})

test('A slice that says the same again is the same object', () => {
  const runtime = setUp()
  assert.equal(runtime.readSlice('shell'), runtime.readSlice('shell'))
})

const launcher: PlacementRequest = {
  side: 'left',
  align: 'end',
  sideOffset: 16,
  avoidCollisions: true,
  x: [900, 48, 400, 1000, 8, 8],
  y: [700, 48, 600, 800, 8, 8],
}

test('Places are asked for and answered', () => {
  assert.deepEqual(setUp().place(launcher), { ok: true, value: { x: 900, y: 700, side: 'left' } })
})

test('After dispose every call answers with an error', () => {
  const runtime = setUp()
  runtime.dispose()
  runtime.dispose()
  assert.equal(EchoRuntime.last.deleted, 1)
  const answers = [
    runtime.handle(compose('x')),
    runtime.readSlice('shell'),
    runtime.readRows(0, 1),
    runtime.place(launcher),
  ]
  for (const answer of answers) {
    assert.ok(!answer.ok)
    assert.equal(answer.error.code, 'invalid_state')
  }
})

test('A core that trapped is not asked again', () => {
  const runtime = setUp()
  EchoRuntime.last.trap = new WebAssembly.RuntimeError('unreachable')
  assert.ok(!runtime.handle(compose('x')).ok)
  EchoRuntime.last.trap = null
  const answer = runtime.handle(compose('x'))
  assert.ok(!answer.ok)
  assert.match(answer.error.message, /core stopped.*unreachable/)
})

test('An argument the binding refuses costs that call alone', () => {
  const runtime = setUp()
  EchoRuntime.last.trap = new TypeError('not an integer')
  assert.ok(!runtime.handle(compose('x')).ok)
  EchoRuntime.last.trap = null
  assert.ok(runtime.handle(compose('x')).ok)
})

/** A core of which everything that `needsMore` throws is not there yet. */
function incomplete(context: TestContext, needsMore: (wasm: EchoRuntime) => void) {
  const undo = context.mock.fn()
  EchoRuntime.undo = undo
  context.after(() => (EchoRuntime.undo = null))
  const runtime = setUp()
  needsMore(EchoRuntime.last)
  return { runtime, undo }
}

test('An input that needs more of the core than is there is taken back', (context) => {
  const { runtime, undo } = incomplete(context, (wasm) => (wasm.trap = new NotComplete()))
  const answer = runtime.handle(compose('hello'))
  assert.ok(!answer.ok)
  assert.equal(answer.error.code, 'incomplete')
  assert.equal(undo.mock.callCount(), 1)
  EchoRuntime.last.trap = null
  EchoRuntime.undo = null
  assert.equal(textOf(runtime.handle(compose('again'))), 'again')
})

test('So is one after which something that moved cannot be read', (context) => {
  const { runtime, undo } = incomplete(context, (wasm) => {
    wasm.handle = () => encode({ ok: true, value: { changes: ['home'] } })
    wasm.readSlice = () => {
      throw new NotComplete()
    }
  })
  assert.ok(!runtime.handle(compose('hello')).ok)
  assert.equal(undo.mock.callCount(), 1)
})

test('A trap in an incomplete core is a trap', (context) => {
  const { runtime, undo } = incomplete(
    context,
    (wasm) => (wasm.trap = new WebAssembly.RuntimeError('unreachable')),
  )
  const answer = runtime.handle(compose('hello'))
  assert.ok(!answer.ok)
  assert.equal(answer.error.code, 'invalid_state')
  assert.equal(undo.mock.callCount(), 0)
})
