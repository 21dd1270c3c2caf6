import assert from 'node:assert/strict'
import { test } from 'node:test'

import { previewOf } from '../../../server/inbox/preview'
import type { TimelineItem } from '../../../server/inbox/types'
import { conversation, item, ME, wording } from './items'

const team = {
  members: [{ id: 'NORA', name: 'Nora Berg' }],
  assistants: [{ id: 'ACORN', name: 'Acorn helper', image: null }],
  actorUserId: ME,
  wording,
}
const preview = (change: Partial<TimelineItem>) =>
  previewOf(conversation('x', { lastMessage: item('a', 1, change) }), team)

const authors = [
  { who: null, of: 'the visitor', change: {} },
  { who: 'You', of: 'this teammate', change: { visitorId: null, userId: ME } },
  { who: 'Nora', of: 'another teammate', change: { visitorId: null, userId: 'NORA' } },
  { who: 'Acorn helper', of: 'an AI agent', change: { visitorId: null, aiAgentId: 'ACORN' } },
  { who: 'Assistant', of: 'an AI agent that is not known', change: { visitorId: null, aiAgentId: 'AI' } },
]
for (const { who, of, change } of authors) {
  test(`the preview names ${of} as ${who ?? 'nobody, because the row does'}`, () => {
    assert.equal(preview(change).who, who)
  })
}

test('the preview has the words of the core, and says that a message is a note', () => {
  const { text, isNote } = preview({ visibility: 'private' })
  assert.deepEqual([text, isNote], ['message a', true])
})

test('a conversation without a message says so', () => {
  assert.equal(previewOf(conversation('x'), team).text, 'No message yet')
})
