import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Content, overridesOf } from '../../../js-glue/entries/content'

test('A text is for any language, an object for the languages it names', () => {
  const { overrides, functions } = overridesOf({
    'common.actions.close': 'Shut',
    'common.actions.goBack': { fr: 'Retour', 'en-GB': 'Back' },
  })
  assert.deepEqual(overrides, [
    { key: 'common.actions.close', locale: undefined, text: 'Shut' },
    { key: 'common.actions.goBack', locale: 'fr', text: 'Retour' },
    { key: 'common.actions.goBack', locale: 'en-GB', text: 'Back' },
  ])
  assert.deepEqual(functions, [])
})

test('Functions go by number', () => {
  const first = () => 'a'
  const second = ({ variables }: { variables: { count: number } }) => String(variables.count)
  const { overrides, functions } = overridesOf({
    'common.actions.close': { en: first },
    'page.conversationHistory.showMore': second,
  })
  assert.deepEqual(overrides, [
    { key: 'common.actions.close', locale: 'en', function: 0 },
    { key: 'page.conversationHistory.showMore', locale: undefined, function: 1 },
  ])
  assert.deepEqual(functions, [first, second])
})

test('What is no text reaches the core as nothing that could be said', () => {
  const content = { 'common.actions.close': null, 'common.actions.goBack': { fr: undefined, en: 7 } }
  const { overrides } = overridesOf(content as unknown as Content)
  for (const { text, function: number } of overrides) assert.deepEqual([text, number], [undefined, undefined])
})
