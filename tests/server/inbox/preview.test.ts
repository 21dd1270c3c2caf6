import assert from 'node:assert/strict'
import { test } from 'node:test'

import { previewOf } from '../../../server/inbox/preview'
import type { Part, TimelineItem } from '../../../server/inbox/types'
import { plainWords } from '../../../server/inbox/wording'
import { conversation, item, ME } from './items'

const team = {
  members: [{ id: 'NORA', name: 'Nora Berg' }],
  assistants: [{ id: 'ACORN', name: 'Acorn helper', image: null }],
  actorUserId: ME,
}
const preview = (change: Partial<TimelineItem>) =>
  previewOf(conversation('x', { lastMessage: item('a', 1, change) }), team, plainWords)

test('the preview is one line of the last message', () => {
  const shown = conversation('x', { lastMessage: item('a', 1, { text: 'one' }) })
  assert.equal(previewOf(shown, team, (text) => `${text}, two`).text, 'one, two')
})

test('the preview of a message that has its words in parts alone has them', () => {
  assert.equal(preview({ text: '', parts: [{ type: 'text', text: 'one' }] }).text, 'one')
})

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

test('the preview says that a message is a note', () => {
  assert.equal(preview({ visibility: 'private' }).isNote, true)
})

const image: Part = { type: 'image', url: '/a.png' }
const file: Part = { type: 'file', url: '/a.txt' }
const attachments: { parts: Part[]; words: string }[] = [
  { parts: [image], words: 'An image' },
  { parts: [image, image], words: '2 images' },
  { parts: [file], words: 'A file' },
  { parts: [image, file], words: '2 files' },
  { parts: [], words: 'An empty message' },
]
for (const { parts, words } of attachments) {
  test(`a message without words and ${parts.length} parts reads "${words}"`, () => {
    assert.equal(preview({ text: '', parts }).text, words)
  })
}

test('a conversation without a message says so', () => {
  assert.equal(previewOf(conversation('x'), team, plainWords).text, 'No message yet')
})
