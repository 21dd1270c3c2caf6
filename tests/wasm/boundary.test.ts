import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import type { CoreModule, CoreRuntime, WasmRuntime } from '../../js-glue/core/runtime'
import type { Answer, Input } from '../../js-glue/core/types'
import { realCore, wholeCore } from './support/real-core'
import { ScriptedSession } from './support/scripted-session'

let newRuntime: () => CoreRuntime
let module: CoreModule
before(async () => {
  newRuntime = await realCore()
  module = await wholeCore()
})

function refused(answer: Answer<unknown>, code: string, message: RegExp) {
  assert.ok(!answer.ok)
  assert.equal(answer.error.code, code)
  assert.match(answer.error.message, message)
}

/** Hands `text` in as it is, as no host would. */
function handleText(wasm: WasmRuntime, text: string): Answer<unknown> {
  const { written } = new TextEncoder().encodeInto(text, wasm.inputBuffer(text.length * 3))
  return JSON.parse(new TextDecoder().decode(wasm.handle(written))) as Answer<unknown>
}

describe('Bad input is answered, never fatal', () => {
  const nested = '['.repeat(5000)
  const stamp = `"nowMs":1,"entropy":"${'0'.repeat(40)}"`
  const cases: [string, string, string][] = [
    ['text that is no JSON', '{"type":', 'malformed_json'],
    ['nothing', '', 'malformed_json'],
    ['an input without a type', `{${stamp}}`, 'wrong_shape'],
    ['an input of an unknown type', `{"type":"dance",${stamp}}`, 'wrong_shape'],
    ['an unknown action', `{"type":"action","action":{"type":"dance"},${stamp}}`, 'wrong_shape'],
    [
      'a number where text belongs',
      `{"type":"socketReceived","socketId":1,"data":2,${stamp}}`,
      'wrong_shape',
    ],
    ['an array', '[]', 'wrong_shape'],
    ['an action before the start', `{"type":"action","action":{"type":"open"},${stamp}}`, 'invalid_state'],
  ]
  for (const [name, text, code] of cases) {
    test(`${name} is ${code}`, () => {
      const answer = handleText(new module.Runtime(), text)
      assert.ok(!answer.ok)
      assert.equal(answer.error.code, code)
      assert.notEqual(answer.error.message, '')
    })
  }

  test('nesting without end is refused', () => {
    assert.ok(!handleText(new module.Runtime(), nested).ok)
  })

  test('an input longer than 8 MiB is refused, and the next one is handled', () => {
    const session = new ScriptedSession(newRuntime())
    session.start()
    const input: Input = {
      type: 'action',
      action: { type: 'composerChanged', text: 'x'.repeat(8 * 1024 * 1024) },
      nowMs: 1,
      entropy: '0'.repeat(40),
    }
    refused(session.runtime.handle(input), 'too_large', /longer than the core takes/)
    session.act({ type: 'open' })
  })

  test('a length that was never written is refused', () => {
    const wasm = new module.Runtime()
    const answer = JSON.parse(new TextDecoder().decode(wasm.handle(9_000_000))) as Answer<unknown>
    assert.ok(!answer.ok)
  })

  test('a slice that nobody knows is not found', () => {
    refused(newRuntime().readSlice('sideboard' as 'shell'), 'not_found', /sideboard/)
  })
})

describe('The start comes once and first', () => {
  test('a second start is refused', () => {
    const session = new ScriptedSession(newRuntime())
    session.start()
    assert.throws(() => session.start(), /refused/)
  })

  test('after the stop nothing is handled', () => {
    const session = new ScriptedSession(newRuntime())
    session.start()
    session.handle({ type: 'stop' })
    assert.throws(() => session.act({ type: 'open' }), /refused/)
  })
})

describe('A runtime that was disposed of', () => {
  test('answers every call with an error', () => {
    const runtime = newRuntime()
    const session = new ScriptedSession(runtime)
    session.start()
    runtime.dispose()
    const input: Input = { type: 'stop', nowMs: 1, entropy: '0'.repeat(40) }
    refused(runtime.handle(input), 'invalid_state', /disposed/)
    refused(runtime.readSlice('shell'), 'invalid_state', /disposed/)
    refused(runtime.readRows(0, 10), 'invalid_state', /disposed/)
  })

  test('takes no other runtime with it', () => {
    const [first, second] = [new ScriptedSession(newRuntime()), new ScriptedSession(newRuntime())]
    first.start()
    second.start()
    first.runtime.dispose()
    second.act({ type: 'open' })
    const shell = second.runtime.readSlice('shell')
    assert.ok(shell.ok && shell.value.isOpen)
  })
})

test('Every slice can be read before the start and after it', () => {
  const names = [
    'shell',
    'home',
    'history',
    'conversation',
    'composer',
    'connection',
    'text',
    'supportState',
    'visitor',
  ] as const
  const session = new ScriptedSession(newRuntime())
  for (const name of names) assert.ok(session.runtime.readSlice(name).ok, `${name} before`)
  session.start()
  for (const name of names) assert.ok(session.runtime.readSlice(name).ok, `${name} after`)
})

test('What the server says wrong crosses as a diagnostic, and the rest is used', () => {
  const session = new ScriptedSession(newRuntime())
  assert.equal(session.start().diagnostics, undefined)
  const visitor = { id: '01J00000000000000000000001' }
  const website = {
    id: 'w',
    name: 'Acorn',
    organizationId: 'o',
    visitor,
    availableHumanAgents: [5],
    domain: 5,
  }
  assert.deepEqual(session.respond('GET', /\/websites/, website).diagnostics, [
    { what: 'readAsAbsent', reason: 'domain: expected a string', count: 1 },
    { what: 'leftOut', reason: 'availableHumanAgents[0]: expected an object', count: 1 },
  ])
  const slice = session.runtime.readSlice('website')
  assert.ok(slice.ok && slice.value.website?.name === 'Acorn')
})

test('Memory may grow while an input is handled', () => {
  const session = new ScriptedSession(newRuntime())
  session.start()
  const text = 'ü'.repeat(1_500_000)
  session.act({ type: 'composerChanged', text })
  const shell = session.runtime.readSlice('shell')
  assert.ok(shell.ok)
})
