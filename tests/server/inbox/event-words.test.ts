import assert from 'node:assert/strict'
import { test } from 'node:test'

import { eventSentence, toolWords } from '../../../server/inbox/event-words'
import type { Part } from '../../../server/inbox/types'
import { item, ME } from './items'

const members = [
  { id: ME, name: 'Nora' },
  { id: 'OLE', name: 'Ole' },
]
const sentence = (part: Partial<Part>) =>
  eventSentence(
    item('a', 1, { type: 'event', parts: [{ type: 'event', actorUserId: ME, ...part }] }),
    members,
    'Mira',
  )

const events: [Partial<Part>, string][] = [
  [{ eventType: 'resolved' }, 'Nora resolved the conversation'],
  [{ eventType: 'visitor_identified', actorUserId: null }, 'Mira said who they are'],
  [{ eventType: 'ai_paused' }, 'Nora paused the assistant'],
  [
    { eventType: 'resolved', actorUserId: null, actorAiAgentId: 'AI' },
    'The assistant resolved the conversation',
  ],
  [{ eventType: 'assigned', targetUserId: 'OLE' }, 'Nora assigned the conversation to Ole'],
  [{ eventType: 'priority_changed', message: 'high' }, 'Nora changed the priority: high'],
  [{ eventType: 'door_painted' }, 'Nora door painted'],
]
for (const [part, words] of events) {
  test(`${part.eventType} reads "${words}"`, () => {
    assert.equal(sentence(part), words)
  })
}

const search: Part = {
  type: 'tool-searchKnowledgeBase',
  toolName: 'searchKnowledgeBase',
  input: { query: 'oil' },
}
const tool = (part: Part) => toolWords(item('a', 1, { type: 'tool', visitorId: null, parts: [part] }))

const tools: [Part, string][] = [
  [{ ...search, state: 'partial' }, 'The assistant searched the knowledge base for “oil” …'],
  [{ ...search, state: 'result' }, 'The assistant searched the knowledge base for “oil”'],
  [
    { ...search, state: 'error', errorText: 'no index' },
    'The assistant searched the knowledge base for “oil”, which failed: no index',
  ],
  [{ type: 'tool-refund', state: 'result' }, 'The assistant used refund'],
]
for (const [part, words] of tools) {
  test(`a tool reads "${words}"`, () => {
    assert.equal(tool(part)?.sentence, words)
  })
}

test('what a tool was given and gave back can be looked at', () => {
  const details = tool({ ...search, state: 'result', output: ['linseed'] })?.details
  assert.match(details ?? '', /input: \{\n {2}"query": "oil"\n\}\noutput: \[\n {2}"linseed"\n\]/)
})

test('a tool item without a tool has no words', () => {
  assert.equal(tool({ type: 'text', text: 'x' }), null)
})
