import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { DeskEvent } from '../../../js-glue/core/types'
import { initialState } from '../../../server/inbox/state'
import { InboxStore } from '../../../server/inbox/store'
import { Threads } from '../../../server/inbox/threads'
import type { TimelineItem } from '../../../server/inbox/types'
import { at, conversation, inboxCore, item, ME, wording } from './items'

/** `CO1` is open with `items`. */
async function threadsWith(items: TimelineItem[]) {
  const page = { items: [conversation('CO1')], nextCursor: null }
  const store = new InboxStore(initialState(ME, wording))
  store.apply({ type: 'listLoaded', filter: 'open', page, isNewest: true })
  const threads = new Threads(store, await inboxCore())
  store.subscribe(() => threads.introduceVisitors())
  threads.handle({ type: 'opened', zone: [], actorUserId: ME })
  threads.handle({
    type: 'newestLoaded',
    conversationId: 'CO1',
    page: { items, nextCursor: null, hasNextPage: false },
  })
  const thread = () => {
    const known = store.getState().threads['CO1']
    assert.ok(known)
    return known
  }
  const handle = (event: DeskEvent) => threads.handle(event)
  return { store, handle, thread }
}

const grown = (text: string) => ({
  type: 'received' as const,
  frame: {
    type: 'timelineItemPartUpdated',
    payload: {
      websiteId: 'W',
      organizationId: 'O',
      visitorId: 'V',
      userId: null,
      conversationId: 'CO1',
      timelineItemId: 'b',
      partIndex: 0,
      part: { type: 'text', text },
    },
  },
})

test('what the core tells of a thread is in the state, with its rows', async () => {
  const { thread } = await threadsWith([item('a', 1)])
  assert.equal(thread().isLoaded, true)
  assert.deepEqual(
    thread().rows.map(({ kind }) => kind),
    ['day', 'messages'],
  )
})

test('the visitor of an open thread is introduced once, and again under another name', async () => {
  const { store, thread } = await threadsWith([item('a', 1)])
  const name = () => {
    const [, row] = thread().rows
    return row?.kind === 'messages' ? row.face.name : null
  }
  assert.match(name() ?? '', /^[A-Z][a-z]+ [A-Z][a-z]+$/)
  const rows = thread().rows
  store.apply({ type: 'noticed', message: null })
  assert.equal(thread().rows, rows)
  const contact = { name: 'Mira', email: null, image: null }
  store.apply({ type: 'found', items: [conversation('CO1', { visitor: { contact } as never })] })
  assert.equal(name(), 'Mira')
})

test('a message that grows leaves the rows above it as they are', async () => {
  const byAssistant = { visitorId: null, aiAgentId: 'AI', text: 'We', parts: [{ type: 'text', text: 'We' }] }
  const { handle, thread } = await threadsWith([item('a', 1), item('b', 2, byAssistant)])
  const before = thread().rows
  handle(grown('We ship'))
  const after = thread().rows
  assert.equal(after[1], before[1])
  const row = after[2]
  assert.equal(row?.kind === 'messages' && row.items[0]?.text, 'We ship')
})

test('a reply is on its way, fails with its reason, and is there', async () => {
  const reply = item('b', 2, { visitorId: null, userId: ME })
  const { handle, thread } = await threadsWith([item('a', 1)])
  const last = () => {
    const row = thread().rows.at(-1)
    return row?.kind === 'messages' ? row.items.at(-1) : undefined
  }
  handle({ type: 'replyStarted', conversationId: 'CO1', item: reply })
  assert.deepEqual([thread().sendingId, last()?.delivery], ['b', 'sending'])
  handle({ type: 'replyFailed', conversationId: 'CO1', itemId: 'b', problem: 'No network.' })
  assert.deepEqual([last()?.delivery, last()?.problem], ['failed', 'No network.'])
  handle({ type: 'replySent', conversationId: 'CO1', item: { ...reply, createdAt: at(3) } })
  assert.deepEqual([last()?.delivery, last()?.problem], ['sent', null])
  assert.equal(thread().hasWritten, true)
})

test('what the core does not take is told, and changes nothing', async () => {
  const { store, handle, thread } = await threadsWith([item('a', 1)])
  const rows = thread().rows
  handle({ type: 'replySent', conversationId: 'CO1', item: { id: 7 } })
  assert.notEqual(store.getState().notice, null)
  assert.equal(thread().rows, rows)
})
