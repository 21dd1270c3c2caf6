/** Which rows are drawn, asked through the boundary of the wasm that ships. */
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { realCore } from './support/real-core'
import { ScriptedSession } from './support/scripted-session'
import { agentMessage, conversation, visitorMessage, website } from './support/server-words'

const kConversation = 'CO0000000000000000'
const kStartMs = Date.UTC(2026, 0, 1)

/** A conversation of as many messages, each in a row of its own, behind one day. */
async function showing(count: number) {
  const newRuntime = await realCore()
  const session = new ScriptedSession(newRuntime())
  const items = Array.from({ length: count }, (_, at) => {
    const write = at % 2 === 0 ? visitorMessage : agentMessage
    const id = `01KDV0000000${10_000_000_000_000 + at}`
    const createdAt = new Date(kStartMs + at * 1_000).toISOString()
    return write({ id, conversationId: kConversation, text: 'Hello', createdAt })
  })
  session.start()
  session.respond('GET', /\/websites/, website)
  const pagination = { page: 1, limit: 50, total: 1, totalPages: 1, hasMore: false }
  const list = [
    { ...conversation(kConversation, new Date(kStartMs).toISOString()), lastTimelineItem: items.at(-1) },
  ]
  session.respond('GET', /\/conversations\?/, { conversations: list, pagination })
  session.openSocket()
  session.act({ type: 'openConversation', conversationId: kConversation })
  session.respond('GET', /\/timeline/, { items, hasNextPage: false, nextCursor: null })
  return session.runtime
}

test('Of many rows those at the end are drawn, and the others take their room', async () => {
  const runtime = await showing(50)
  const answer = runtime.rowWindow(Infinity, 200)
  assert.ok(answer.ok)
  const { from, to, beforePx, afterPx } = answer.value
  assert.ok(from > 30 && to > 50, `${from} to ${to}`)
  assert.equal(beforePx, from * 80)
  assert.equal(afterPx, 0)
})

test('A row takes the room that it was measured with', async () => {
  const runtime = await showing(50)
  runtime.rowWindow(Infinity, 200)
  runtime.measureRow(0, 500)
  const answer = runtime.rowWindow(Infinity, 200)
  assert.ok(answer.ok)
  assert.equal(answer.value.beforePx, (answer.value.from - 1) * 80 + 500)
})
