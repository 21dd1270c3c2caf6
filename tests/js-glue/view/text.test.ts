import assert from 'node:assert/strict'
import { test } from 'node:test'

import { textFormatter } from '../../../js-glue/view/store'

const format = (locale: string) =>
  textFormatter({
    locale,
    direction: 'ltr',
    sentences: {
      plain: 'Start a chat',
      named: '{name} · {time}',
      counted: { one: '{count} other chat', other: '{count} other chats' },
    },
  })

test('a sentence without variables is said as it is', () => {
  assert.equal(format('en')('plain'), 'Start a chat')
})

test('variables stand where their names stood', () => {
  assert.equal(format('en')('named', { name: 'Maya', time: 'now' }), 'Maya · now')
})

test('a variable that is not given stays visible', () => {
  assert.equal(format('en')('named', { name: 'Maya' }), 'Maya · {time}')
})

test('a value that looks like a variable is not filled in again', () => {
  assert.equal(format('en')('named', { name: '{time}', time: 'now' }), '{time} · now')
})

test('the plural follows the locale: zero is singular in French, plural in English', () => {
  assert.equal(format('fr')('counted', { count: 0 }), '0 other chat')
  assert.equal(format('en')('counted', { count: 0 }), '0 other chats')
})

test('numbers are written the way the locale writes them', () => {
  assert.equal(format('de')('counted', { count: 1234 }), '1.234 other chats')
})

test('a key without a sentence reads as itself', () => {
  assert.equal(format('en')('component.unheard.of'), 'component.unheard.of')
})
