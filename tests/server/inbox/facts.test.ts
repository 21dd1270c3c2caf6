import assert from 'node:assert/strict'
import { test } from 'node:test'

import { factsOf, languageName, localTime, type Fact } from '../../../server/inbox/facts'
import type { Visitor } from '../../../server/inbox/types'
import { at, conversation, VISITOR, wording as plain } from './items'

const nowMs = Date.parse(at(0))
const wording = { ...plain, ago: (of: number, now: number) => `${(now - of) / 60_000} min ago` }
const visitor: Visitor = {
  id: VISITOR,
  browser: 'Firefox',
  browserVersion: '131',
  os: null,
  osVersion: null,
  deviceType: null,
  city: 'Oslo',
  country: 'Norway',
  language: 'nb-NO',
  timezone: 'Europe/Oslo',
  viewport: null,
  createdAt: at(-7200),
  lastSeenAt: at(-60),
  currentPage: { url: 'https://shop.example/bowl', title: 'A bowl' },
  contact: {
    name: 'Mira',
    email: 'mira@shop.example',
    image: null,
    metadata: { seats: 3, trial: false, gone: null },
  },
}

function fact(name: string, of: Visitor | null = visitor, heading?: string): Fact | undefined {
  const groups = factsOf(conversation('CO1', { visitorRating: 4 }), of, wording, nowMs)
  return groups
    .filter((group) => !heading || group.heading === heading)
    .flatMap(({ facts }) => facts)
    .find((each) => each.name === name)
}

const values = [
  ['Email', 'mira@shop.example'],
  ['Page', 'A bowl'],
  ['Place', 'Oslo, Norway'],
  ['Browser', 'Firefox 131'],
  ['Language', 'Norwegian Bokmål (Norway)'],
  ['Local time', 'Mon 01:00 PM'],
  ['First came', '120 min ago'],
  ['Last here', '1 min ago'],
  ['Rating', '4 of 5'],
  ['seats', '3'],
  ['trial', 'false'],
] as const
for (const [name, value] of values) {
  test(`${name} is told as "${value}"`, () => {
    assert.equal(fact(name)?.value, value)
  })
}

test('what is not known is left out', () => {
  assert.deepEqual([fact('System'), fact('gone'), fact('Window')], [undefined, undefined, undefined])
})

test('of nobody only the conversation is told', () => {
  const headings = factsOf(conversation('CO1'), null, wording, nowMs).map(({ heading }) => heading)
  assert.deepEqual(headings, ['Conversation'])
})

for (const url of ['javascript:alert(1)', 'data:text/html,x', '//shop.example']) {
  test(`the page ${url} is told, and is no link`, () => {
    const page = fact('Page', { ...visitor, currentPage: { url, title: null } })
    assert.deepEqual([page?.value, page?.href], [url, undefined])
  })
}

test('a page of the web is a link', () => {
  assert.equal(fact('Page')?.href, 'https://shop.example/bowl')
})

test('an id can be copied', () => {
  assert.equal(fact('Id', visitor, 'Visitor')?.canCopy, true)
})

test('a zone that is none has no time', () => {
  assert.equal(localTime('Middle/Earth', nowMs), null)
})

test('a language that is none stays as it is', () => {
  assert.equal(languageName('not a tag'), 'not a tag')
})
