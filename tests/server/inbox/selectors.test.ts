import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isUnread, neighbourId, unreadCount, visibleConversations } from '../../../server/inbox/selectors'
import { initialState, type InboxState } from '../../../server/inbox/state'
import { at, conversation, item, ME } from './items'

const state: InboxState = {
  ...initialState(ME),
  conversations: [
    conversation('old', { updatedAt: at(1) }),
    conversation('new', { updatedAt: at(3), lastMessage: item('a', 3) }),
    conversation('done', { updatedAt: at(2), status: 'resolved', lastMessage: item('b', 2) }),
    conversation('away', { updatedAt: at(4), deletedAt: at(4) }),
  ],
}
const shown = (change: Partial<InboxState>) =>
  visibleConversations({ ...state, ...change })
    .map((each) => each.id)
    .join(' ')

const lists = [
  { filter: 'open', ids: 'new old' },
  { filter: 'resolved', ids: 'done' },
  { filter: 'all', ids: 'new done old' },
] as const
for (const { filter, ids } of lists) {
  test(`the filter ${filter} shows its conversations, newest first, without archived ones`, () => {
    assert.equal(shown({ filter }), ids)
  })
}

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
  assert.equal(neighbourId(initialState(ME), 1), null)
})

test('a message of the team is never unread', () => {
  const answered = item('a', 3, { visitorId: null, userId: 'somebody' })
  assert.equal(isUnread(conversation('x', { lastMessage: answered })), false)
})

test('the unread count counts open conversations', () => {
  assert.equal(unreadCount(state), 1)
})
