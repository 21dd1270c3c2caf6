import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  isHandedOver,
  isUnread,
  isVisitorsTurn,
  neighbourId,
  unreadCount,
  visibleConversations,
} from '../../../server/inbox/selectors'
import { initialState, type InboxState } from '../../../server/inbox/state'
import { EMPTY_THREAD, type Thread } from '../../../server/inbox/threads'
import { at, conversation, item, ME, wording } from './items'

const mine = item('m', 2, { visitorId: null, userId: ME })
const state: InboxState = {
  ...initialState(ME, wording),
  conversations: [
    conversation('old', { updatedAt: at(1) }),
    conversation('new', { updatedAt: at(3), lastMessage: item('a', 3) }),
    conversation('mine', { updatedAt: at(2.5), status: 'resolved', lastMessage: mine }),
    conversation('done', { updatedAt: at(2), status: 'resolved', lastMessage: item('b', 2) }),
    conversation('junk', { updatedAt: at(1.5), status: 'spam', lastMessage: item('c', 1) }),
    conversation('away', { updatedAt: at(1.2), deletedAt: at(4), lastMessage: item('d', 1) }),
  ],
}
const shown = (change: Partial<InboxState>) =>
  visibleConversations({ ...state, ...change })
    .map((each) => each.id)
    .join(' ')

const lists = [
  { filter: 'open', ids: 'new old' },
  { filter: 'mine', ids: 'mine' },
  { filter: 'resolved', ids: 'mine done' },
  { filter: 'spam', ids: 'junk' },
  { filter: 'archived', ids: 'away' },
] as const
for (const { filter, ids } of lists) {
  test(`the filter ${filter} shows its conversations, newest first`, () => {
    assert.equal(shown({ filter }), ids)
  })
}

const joined: { how: string; participants: { userId: string }[]; thread: Partial<Thread> }[] = [
  { how: 'the server counts me in', participants: [{ userId: ME }], thread: {} },
  { how: 'I wrote in it', participants: [], thread: { hasWritten: true } },
]
for (const { how, participants, thread } of joined) {
  test(`a conversation is mine when ${how}`, () => {
    const threads = { x: { ...EMPTY_THREAD, ...thread } }
    const conversations = [conversation('x', { participants })]
    assert.equal(shown({ filter: 'mine', conversations, threads }), 'x')
  })
}

test('spam is nobody’s own', () => {
  const conversations = [conversation('x', { status: 'spam', participants: [{ userId: ME }] })]
  assert.equal(shown({ filter: 'mine', conversations }), '')
})

test('a search looks at all conversations, whatever the filter', () => {
  assert.equal(shown({ filter: 'spam', query: 'message' }), 'new mine done junk away')
})

test('a search shows the open conversation only when it matches', () => {
  assert.equal(shown({ query: 'nowhere', selectedId: 'done' }), '')
})

test('the open conversation stays in the list when the filter no longer fits it', () => {
  assert.equal(shown({ filter: 'open', selectedId: 'done' }), 'new done old')
})

test('j and k stop at both ends and begin at the top', () => {
  assert.equal(neighbourId(state, 1), 'new')
  assert.equal(neighbourId({ ...state, selectedId: 'new' }, 1), 'old')
  assert.equal(neighbourId({ ...state, selectedId: 'old' }, 1), 'old')
  assert.equal(neighbourId({ ...state, selectedId: 'new' }, -1), 'new')
})

test('an empty list has no neighbours', () => {
  assert.equal(neighbourId(initialState(ME, wording), 1), null)
})

test('a message of the team is never unread', () => {
  const answered = item('a', 3, { visitorId: null, userId: 'somebody' })
  assert.equal(isUnread(conversation('x', { lastMessage: answered })), false)
})

test('what a bot handed over is counted until a teammate has it', () => {
  const asked = conversation('x', { escalatedAt: at(2), lastSeenAt: at(4), lastMessage: item('a', 3) })
  const count = (each: typeof asked) => unreadCount({ ...state, conversations: [each] })
  assert.equal(isHandedOver(asked), true)
  assert.equal(count(asked), 1)
  assert.equal(count({ ...asked, escalatedAt: null }), 0)
  assert.equal(isHandedOver({ ...asked, status: 'resolved' }), false)
  assert.equal(isHandedOver({ ...asked, deletedAt: at(5) }), false)
})

test('it is the visitor’s turn no more once the team has written', () => {
  assert.equal(isVisitorsTurn(conversation('x', { lastMessage: item('a', 3) })), true)
  assert.equal(isVisitorsTurn(conversation('x', { lastMessage: mine })), false)
})

test('the unread count counts what its filter shows', () => {
  assert.equal(unreadCount(state), 1)
  assert.equal(unreadCount(state, 'spam'), 1)
  assert.equal(unreadCount(state, 'mine'), 0)
})
