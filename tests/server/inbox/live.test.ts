import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { InboxEvent } from '../../../server/inbox/events'
import { conversationById, isUnread } from '../../../server/inbox/selectors'
import type { LiveEvent, TimelineItem, Visitor } from '../../../server/inbox/types'
import { update } from '../../../server/inbox/update'
import { after, at, conversation, item, ME, VISITOR } from './items'

const live = (event: LiveEvent, nowMs = 0): InboxEvent => ({ type: 'live', event, nowMs })
const created = (made: TimelineItem) =>
  live({ type: 'timelineItemCreated', payload: { conversationId: made.conversationId, item: made } })
const typing = (isTyping: boolean, userId: string | null = null, nowMs = 0) => {
  const payload = { conversationId: 'CO1', isTyping, visitorId: VISITOR, userId, visitorPreview: 'Hel' }
  return live({ type: 'conversationTyping', payload }, nowMs)
}
const seen = (actorType: string, userId: string | null, second: number) => {
  const payload = { conversationId: 'CO1', lastSeenAt: at(second), actorType, userId }
  return live({ type: 'conversationSeen', payload })
}

test('a message of the visitor makes the conversation unread and the last one to change', () => {
  const known = conversationById(after(created(item('a', 5))), 'CO1')
  assert.equal(known?.updatedAt, at(5))
  assert.equal(known && isUnread(known), true)
})

test('an own message makes the conversation read', () => {
  const own = item('b', 6, { visitorId: null, userId: ME })
  const known = conversationById(after(created(item('a', 5)), created(own)), 'CO1')
  assert.equal(known && isUnread(known), false)
  assert.equal(known?.lastSeenAt, at(6))
})

test('an event does not become the last message', () => {
  const joined = item('b', 6, {
    type: 'event',
    text: null,
    parts: [{ type: 'event', eventType: 'participant_joined' }],
  })
  assert.equal(conversationById(after(created(item('a', 5)), created(joined)), 'CO1')?.lastMessage?.id, 'a')
})

for (const [eventType, status] of [
  ['resolved', 'resolved'],
  ['reopened', 'open'],
] as const) {
  test(`the event ${eventType} makes the conversation ${status}`, () => {
    const event = item('b', 6, { type: 'event', text: null, parts: [{ type: 'event', eventType }] })
    assert.equal(conversationById(after(created(event)), 'CO1')?.status, status)
  })
}

test('typing of the visitor shows with its preview and lasts six seconds', () => {
  const state = after(typing(true, null, 1_000))
  assert.deepEqual(state.typing['CO1'], { preview: 'Hel', untilMs: 7_000 })
  assert.deepEqual(update(state, { type: 'timePassed', nowMs: 6_999 }).typing, state.typing)
  assert.deepEqual(update(state, { type: 'timePassed', nowMs: 7_000 }).typing, {})
})

test('typing ends when the visitor stops, and with every message', () => {
  assert.deepEqual(after(typing(true), typing(false)).typing, {})
  assert.deepEqual(after(typing(true), created(item('a', 5))).typing, {})
})

test('typing of teammates is not shown', () => {
  assert.deepEqual(after(typing(true, ME)).typing, {})
})

test('reading in another window makes the conversation read here', () => {
  const known = conversationById(after(created(item('a', 5)), seen('user', ME, 6)), 'CO1')
  assert.equal(known && isUnread(known), false)
})

test('reading by another teammate leaves it unread', () => {
  const known = conversationById(after(created(item('a', 5)), seen('user', 'somebody', 6)), 'CO1')
  assert.equal(known && isUnread(known), true)
})

test('a new conversation enters the list', () => {
  const payload = { conversationId: 'CO2', conversation: conversation('CO2') }
  assert.ok(conversationById(after(live({ type: 'conversationCreated', payload })), 'CO2'))
})

test('an update changes only what it names', () => {
  const payload = { conversationId: 'CO1', updates: { status: 'resolved' as const } }
  const state = after(live({ type: 'conversationUpdated', payload }))
  assert.deepEqual(conversationById(state, 'CO1'), { ...conversation('CO1'), status: 'resolved' })
})

test('an item that changed changes in its row, when it is the last one', () => {
  const changed = (id: string) => {
    const payload = { conversationId: 'CO1', item: item(id, 5, { text: 'better' }) }
    return conversationById(
      after(created(item('a', 5)), live({ type: 'timelineItemUpdated', payload })),
      'CO1',
    )?.lastMessage?.text
  }
  assert.equal(changed('a'), 'better')
  assert.equal(changed('b'), 'message a')
})

test('a visitor who moves on shows the page that they are on', () => {
  const visitor = { id: VISITOR, currentPage: null, lastSeenAt: null } as Visitor
  const currentPage = { url: 'https://shop.example/bowl', title: 'A bowl' }
  const state = after(
    { type: 'visitorLoaded', visitor },
    live({ type: 'visitorPresenceUpdate', payload: { visitorId: VISITOR, currentPage } }, Date.parse(at(7))),
  )
  assert.deepEqual(state.visitors[VISITOR]?.currentPage, currentPage)
  assert.equal(state.visitors[VISITOR]?.lastSeenAt, at(7))
})

test('presence of a visitor who was not looked at is not kept', () => {
  assert.deepEqual(
    after(live({ type: 'visitorPresenceUpdate', payload: { visitorId: VISITOR } })).visitors,
    {},
  )
})

const known: InboxEvent = {
  type: 'assistantsLoaded',
  assistants: [{ id: 'AI', name: 'Acorn', image: null }],
}
const run = { conversationId: 'CO1', aiAgentId: 'AI', workflowRunId: 'one' }
const started = live({ type: 'aiAgentProcessingStarted', payload: run })
const searching = live({
  type: 'aiAgentProcessingProgress',
  payload: { ...run, message: 'Looking for the oil' },
})
const completed = (workflowRunId: string) =>
  live({ type: 'aiAgentProcessingCompleted', payload: { ...run, workflowRunId } })
const answered = created(item('b', 6, { visitorId: null, aiAgentId: 'AI' }))
const runs = [
  { what: 'has begun', events: [started], words: 'Acorn is at work' },
  { what: 'says what it does', events: [started, searching], words: 'Looking for the oil' },
  { what: 'is done', events: [started, completed('one')], words: undefined },
  { what: 'is done with an older run', events: [searching, completed('zero')], words: 'Looking for the oil' },
  { what: 'has answered', events: [started, searching, answered], words: undefined },
]
for (const { what, events, words } of runs) {
  test(`an assistant that ${what} shows ${words ? `"${words}"` : 'nothing'}`, () => {
    assert.equal(after(known, ...events).working['CO1']?.words, words)
  })
}

test('an assistant that says no more is at work for fifteen seconds', () => {
  const state = after(searching)
  assert.deepEqual(update(state, { type: 'timePassed', nowMs: 14_999 }).working, state.working)
  assert.deepEqual(update(state, { type: 'timePassed', nowMs: 15_000 }).working, {})
})

test('an assistant is at work no more when the connection was lost', () => {
  assert.deepEqual(after(started, { type: 'connectionChanged', connection: 'waiting' }).working, {})
})
