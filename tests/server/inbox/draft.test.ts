import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  canSend,
  EMPTY_DRAFT,
  MOST_FILES,
  partsOf,
  roomFor,
  updateDraft,
  type Draft,
  type DraftEvent,
  type DraftFile,
} from '../../../server/inbox/draft'

const picture: DraftFile = {
  id: 'f',
  name: 'bowl.png',
  mediaType: 'image/png',
  size: 12,
  state: 'uploading',
  progress: 0,
  part: null,
  problem: null,
}
const part = { type: 'image', url: '/uploads/bowl.png' }
const added: DraftEvent = { type: 'fileAdded', file: picture }
const ready: DraftEvent = { type: 'fileReady', fileId: 'f', part }
const failed: DraftEvent = { type: 'fileFailed', fileId: 'f', problem: 'It is too large.' }
const words: DraftEvent = { type: 'textChanged', text: 'Hello' }
const after = (...events: DraftEvent[]): Draft => events.reduce(updateDraft, EMPTY_DRAFT)

const drafts: { what: string; events: DraftEvent[]; sendable: boolean }[] = [
  { what: 'nothing', events: [], sendable: false },
  { what: 'only blanks', events: [{ type: 'textChanged', text: ' \n' }], sendable: false },
  { what: 'words', events: [words], sendable: true },
  { what: 'a file that is there', events: [added, ready], sendable: true },
  { what: 'words and a file on its way', events: [words, added], sendable: false },
  { what: 'words and a file that failed', events: [words, added, failed], sendable: false },
]
for (const { what, events, sendable } of drafts) {
  test(`a draft of ${what} can ${sendable ? '' : 'not '}be sent`, () => {
    assert.equal(canSend(after(...events)), sendable)
  })
}

test('a file that failed stays with its reason until it is tried again', () => {
  assert.equal(after(added, failed).files[0]?.problem, 'It is too large.')
  const again = after(added, failed, { type: 'fileRetried', fileId: 'f' }).files[0]
  assert.deepEqual([again?.state, again?.problem], ['uploading', null])
})

test('what comes of a file that was removed changes nothing', () => {
  assert.deepEqual(after(added, { type: 'fileRemoved', fileId: 'f' }, ready).files, [])
})

test('only files that are there become parts', () => {
  const other = { ...picture, id: 'g' }
  assert.deepEqual(partsOf(after(added, { type: 'fileAdded', file: other }, ready)), [part])
})

test('words and files go with the message, and the mode stays', () => {
  const draft = after({ type: 'modeChosen', mode: 'note' }, words, added, ready, { type: 'sent' })
  assert.deepEqual(draft, { mode: 'note', text: '', files: [] })
})

test('a message has room for so many files and no more', () => {
  assert.equal(roomFor(EMPTY_DRAFT, MOST_FILES + 1), MOST_FILES)
  assert.equal(roomFor(after(added), MOST_FILES), MOST_FILES - 1)
})
