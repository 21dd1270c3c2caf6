import assert from 'node:assert/strict'
import { test } from 'node:test'

import { matches, searchText, searchWords } from '../../../server/inbox/search'
import { visitorLabel } from '../../../server/inbox/labels'
import type { TimelineItem, Visitor } from '../../../server/inbox/types'
import { conversation, item, VISITOR, wording } from './items'

/** As the core reads them: without the marks of links. */
const words = {
  ...wording,
  lastWords: ({ text }: TimelineItem) => ({ text: text?.replace(/\(.*\)/, '') ?? '', isNote: false }),
}
const contact = { name: 'José Niño', email: 'jose@shop.example', image: null }
const visitor = { id: VISITOR, contact } as Visitor
const row = conversation('x', {
  title: 'Late delivery',
  lastMessage: item('a', 1, { text: 'Where is [my bowl](https://shop.example/bowl)?' }),
})

const searches = [
  { query: 'delivery', why: 'in the title', found: true },
  { query: 'jose', why: 'in the name, without its accent', found: true },
  { query: 'shop.example', why: 'in the address', found: true },
  { query: 'BOWL', why: 'in the last message, whatever its case', found: true },
  { query: 'bowl late niño', why: 'spread over all of them, in any order', found: true },
  { query: 'bowl spoon', why: 'only in part there', found: false },
  { query: 'https', why: 'only in the mark of a link', found: false },
]
for (const { query, why, found } of searches) {
  test(`"${query}", which is ${why}, is ${found ? 'found' : 'not found'}`, () => {
    assert.equal(matches(row, visitor, query, words), found)
  })
}

test('a visitor without a name is found by the made-up one', () => {
  assert.equal(matches(conversation('x'), null, visitorLabel(VISITOR, null), words), true)
})

test('blank searches have no words', () => {
  assert.deepEqual(searchWords('  \t '), [])
})

test('the server is asked for no more than it takes', () => {
  assert.equal(searchText(` ${'x'.repeat(120)}`), 'x'.repeat(100))
})
