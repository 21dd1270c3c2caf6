import assert from 'node:assert/strict'
import { test } from 'node:test'

import { conversationById, draftOf, isUnread } from '../../../server/inbox/selectors'
import { listOf } from '../../../server/inbox/state'
import { update } from '../../../server/inbox/update'
import type { Entry } from '../../../server/inbox/timeline'
import { after, at, conversation, item, ME } from './items'

const entry: Entry = { ...item('a', 5, { visitorId: null, userId: ME }), delivery: 'sending' }
const started = after({ type: 'replyStarted', entry })
const failed = update(started, { type: 'replyFailed', entry, message: 'No network.' })

test('a reply is on screen before the server has it', () => {
  assert.equal(started.threads['CO1']?.entries[0]?.delivery, 'sending')
})

test('a reply that failed stays and says why, until it is sent again', () => {
  const known = failed.threads['CO1']?.entries[0]
  assert.deepEqual([known?.delivery, known?.problem], ['failed', 'No network.'])
  const again = update(failed, { type: 'replyRetried', entry }).threads['CO1']?.entries[0]
  assert.deepEqual([again?.delivery, again?.problem], ['sending', undefined])
})

test('a reply that failed can be discarded', () => {
  assert.deepEqual(update(failed, { type: 'replyDiscarded', entry }).threads['CO1']?.entries, [])
})

test('a reply that got through after all is not discarded', () => {
  const sent = update(failed, { type: 'replySent', item: item('a', 5) })
  assert.equal(update(sent, { type: 'replyDiscarded', entry }).threads['CO1']?.entries.length, 1)
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
