import assert from 'node:assert/strict'
import { test } from 'node:test'

import { conversationById, draftOf, isUnread } from '../../../server/inbox/selectors'
import { listOf } from '../../../server/inbox/state'
import { EMPTY_THREAD } from '../../../server/inbox/threads'
import { update } from '../../../server/inbox/update'
import { after, at, conversation, item } from './items'

test('a thread is what the core tells of it', () => {
  const thread = { ...EMPTY_THREAD, isLoaded: true }
  assert.equal(after({ type: 'threadMoved', id: 'CO1', thread }).threads['CO1'], thread)
})

test('the last message grows in the list', () => {
  const grown = item('a', 5, { text: 'We ship on Fridays.' })
  const state = after({ type: 'lastMessageGrew', id: 'CO1', item: grown })
  assert.equal(conversationById(state, 'CO1')?.lastMessage, grown)
})

test('drafts of two conversations do not mix', () => {
  const state = after({ type: 'draft', id: 'CO1', event: { type: 'textChanged', text: 'Hi' } })
  assert.equal(draftOf(state, 'CO1').text, 'Hi')
  assert.equal(draftOf(state, 'CO2').text, '')
})

test('a conversation marked unread by hand is unread until another one is opened', () => {
  const page = {
    items: [conversation('CO1', { lastMessage: item('a', 5), lastSeenAt: at(9) })],
    nextCursor: null,
  }
  const state = after(
    { type: 'listLoaded', filter: 'open', page, isNewest: true },
    { type: 'selected', id: 'CO1' },
    { type: 'unreadMarked', id: 'CO1' },
  )
  const known = conversationById(state, 'CO1')
  assert.equal(known && isUnread(known), true)
  assert.equal(state.keptUnreadId, 'CO1')
  assert.equal(update(state, { type: 'selected', id: 'CO2' }).keptUnreadId, null)
})

test('choosing a filter ends the search', () => {
  const state = after({ type: 'searched', query: 'bowl' }, { type: 'filterChosen', filter: 'spam' })
  assert.deepEqual([state.filter, state.query], ['spam', ''])
})

const older = { items: [conversation('CO2')], nextCursor: 'cursor' }
const read = after(
  { type: 'olderListRequested', filter: 'open' },
  { type: 'listLoaded', filter: 'open', page: older, isNewest: false },
)

test('what was found otherwise joins the list and leaves its cursor alone', () => {
  const state = update(read, { type: 'found', items: [conversation('CO9')] })
  assert.ok(conversationById(state, 'CO9'))
  assert.equal(listOf(state, 'open').nextCursor, 'cursor')
})

test('the newest page again leaves the cursor where the list was read to', () => {
  const page = { items: [], nextCursor: 'top' }
  const state = update(read, { type: 'listLoaded', filter: 'open', page, isNewest: true })
  assert.equal(listOf(state, 'open').nextCursor, 'cursor')
})

test('every list is read on its own', () => {
  assert.equal(listOf(read, 'spam').isLoaded, false)
  const failed = update(read, { type: 'listFailed', filter: 'spam', message: 'No network.' })
  assert.deepEqual([listOf(failed, 'spam').error, listOf(failed, 'open').error], ['No network.', null])
})

test('a conversation that the server does not have is missing until another one is opened', () => {
  const state = after({ type: 'selected', id: 'CO9' }, { type: 'missed', id: 'CO9' })
  assert.equal(state.missingId, 'CO9')
  assert.equal(update(state, { type: 'selected', id: 'CO1' }).missingId, null)
})
