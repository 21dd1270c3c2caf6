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

test('a message joins a timeline only where one is loaded', () => {
  const page = { items: [], nextCursor: null, hasNextPage: false }
  const opened = after({ type: 'newestLoaded', id: 'CO1', page }, created(item('a', 5)))
  assert.equal(opened.threads['CO1']?.entries.length, 1)
  assert.deepEqual(after(created(item('a', 5))).threads, {})
})

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

test('what the visitor saw never moves back', () => {
  const state = after(seen('visitor', null, 9), seen('visitor', null, 4))
  assert.equal(state.threads['CO1']?.visitorSeenAt, at(9))
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

test('an item that changed changes where it is shown, and in its row', () => {
  const page = { items: [item('a', 5)], nextCursor: null, hasNextPage: false }
  const payload = { conversationId: 'CO1', item: item('a', 5, { text: 'better' }) }
  const state = after(
    { type: 'newestLoaded', id: 'CO1', page },
    created(item('a', 5)),
    live({ type: 'timelineItemUpdated', payload }),
  )
  assert.equal(state.threads['CO1']?.entries[0]?.text, 'better')
  assert.equal(conversationById(state, 'CO1')?.lastMessage?.text, 'better')
})

const tool = (state: string) => ({ type: 'tool-search', state })
for (const [partIndex, states] of [
  [0, ['result']],
  [1, ['partial', 'result']],
  [2, ['partial']],
] as const) {
  test(`a part that comes at ${partIndex} after one part makes ${states.join(' and ')}`, () => {
    const items = [item('a', 5, { type: 'tool', parts: [tool('partial')] })]
    const page = { items, nextCursor: null, hasNextPage: false }
    const payload = { conversationId: 'CO1', timelineItemId: 'a', partIndex, part: tool('result') }
    const state = after(
      { type: 'newestLoaded', id: 'CO1', page },
      live({ type: 'timelineItemPartUpdated', payload }),
    )
    assert.deepEqual(
      state.threads['CO1']?.entries[0]?.parts.map((part) => part.state),
      states,
    )
  })
}

const grown = (text: string) =>
  live({
    type: 'timelineItemPartUpdated',
    payload: { conversationId: 'CO1', timelineItemId: 'b', partIndex: 0, part: { type: 'text', text } },
  })
const growing = item('b', 6, {
  visitorId: null,
  aiAgentId: 'AI',
  text: '',
  parts: [{ type: 'text', text: '' }],
})

test('a reply that grows grows in its timeline and in the list', () => {
  const page = { items: [growing], nextCursor: null, hasNextPage: false }
  const state = after(
    { type: 'newestLoaded', id: 'CO1', page },
    created(growing),
    grown('We ship'),
    grown('We ship on Fridays.'),
  )
  assert.equal(state.threads['CO1']?.entries.at(-1)?.text, 'We ship on Fridays.')
  assert.equal(conversationById(state, 'CO1')?.lastMessage?.text, 'We ship on Fridays.')
})

test('a part of an older message moves nothing in the list', () => {
  const state = after(created(growing), created(item('c', 7, { text: 'Thanks' })), grown('We ship'))
  assert.equal(conversationById(state, 'CO1')?.lastMessage?.text, 'Thanks')
})

test('a text that is not that of its parts stays as it is', () => {
  const state = after(created({ ...growing, text: 'Shipping' }), grown('We ship'))
  assert.equal(conversationById(state, 'CO1')?.lastMessage?.text, 'Shipping')
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

const run = { conversationId: 'CO1', workflowRunId: 'one' }
const started = live({ type: 'aiAgentProcessingStarted', payload: run })
const searching = live({
  type: 'aiAgentProcessingProgress',
  payload: { ...run, message: 'Looking for the oil' },
})
const completed = (workflowRunId: string) =>
  live({ type: 'aiAgentProcessingCompleted', payload: { ...run, workflowRunId } })
const answered = created(item('b', 6, { visitorId: null, aiAgentId: 'AI' }))
const runs = [
  { what: 'has begun', events: [started], words: 'The assistant is at work' },
  { what: 'says what it does', events: [started, searching], words: 'Looking for the oil' },
  { what: 'is done', events: [started, completed('one')], words: undefined },
  { what: 'is done with an older run', events: [searching, completed('zero')], words: 'Looking for the oil' },
  { what: 'has answered', events: [started, searching, answered], words: undefined },
]
for (const { what, events, words } of runs) {
  test(`an assistant that ${what} shows ${words ? `"${words}"` : 'nothing'}`, () => {
    assert.equal(after(...events).working['CO1']?.words, words)
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
