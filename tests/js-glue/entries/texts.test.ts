import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { TextSlice } from '../../../js-glue/core/types'
import { createTexts } from '../../../js-glue/entries/texts'
import type { WidgetStore } from '../../../js-glue/view/store'
import type { TextFunctions } from '../../../js-glue/view/text'
import { settled } from '../support/fake-fetch'
import { scenes } from '../fixtures/scenes'

const english: TextSlice = {
  ...scenes.home.slices.text,
  required: ['common.actions.removeFile'],
  sentences: { 'common.actions.close': 'Close', 'common.actions.removeFile': 'Remove {fileName}' },
}
const french = {
  ...english,
  builtIn: 'fr',
  sentences: {
    ...english.sentences,
    'common.actions.close': 'Fermer',
    'common.actions.goBack': { function: 0, otherwise: 'Retour' },
  },
} satisfies TextSlice

/** The texts of a widget that is there once the test says so. */
function setUp() {
  let slice: TextSlice = english
  let isThere = false
  const listeners = new Set<() => void>()
  const store = {
    read: () => slice,
    subscribe(name: string, listener: () => void) {
      assert.equal(name, 'text')
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as WidgetStore
  const functions: TextFunctions = { current: [] }
  let arrive = () => {}
  let fail = (_: Error) => {}
  const ready = new Promise<void>((resolve, reject) => {
    arrive = resolve
    fail = reject
  })
  const texts = createTexts(ready, () => (isThere ? store : null), functions)
  return {
    ...texts,
    functions,
    listeners,
    fail,
    mounted() {
      isThere = true
      arrive()
      return settled()
    },
    speak(next: TextSlice) {
      slice = next
      for (const listener of listeners) listener()
    },
  }
}

function fakeElement() {
  const attributes: Record<string, string> = {}
  const element = {
    textContent: '',
    setAttribute: (name: string, value: string) => (attributes[name] = value),
  }
  return { element: element as unknown as Element, attributes }
}

test('A text is said as the widget says it', async () => {
  const { text, mounted } = setUp()
  await mounted()
  assert.equal(text('common.actions.close'), 'Close')
  assert.equal(text('common.actions.removeFile', { fileName: 'a.png' }), 'Remove a.png')
})

test('Before the widget is there a text cannot be said', () => {
  const { text } = setUp()
  assert.throws(() => text('common.actions.close'), /common\.actions\.close.*ready/)
})

test('A key that needs variables and gets none is refused', async () => {
  const { text, mounted } = setUp()
  await mounted()
  // @ts-expect-error The variables are missing.
  assert.throws(() => text('common.actions.removeFile'), /common\.actions\.removeFile/)
})

test('Texts follow the language, and the functions of the page', async () => {
  const { text, mounted, speak, functions } = setUp()
  await mounted()
  speak(french)
  functions.current = [() => 'Demi-tour']
  assert.equal(text('common.actions.close'), 'Fermer')
  assert.equal(text('common.actions.goBack'), 'Demi-tour')
})

test('An element that is bound before the widget is there says its text once it is', async () => {
  const { bindText, mounted } = setUp()
  const { element, attributes } = fakeElement()
  bindText(element, 'common.actions.close')
  assert.deepEqual(attributes, { 'data-key-name': 'common.actions.close' })
  assert.equal(element.textContent, '')
  await mounted()
  assert.equal(element.textContent, 'Close')
})

test('An element that is bound follows the language until it is not bound any more', async () => {
  const { bindText, mounted, speak, listeners } = setUp()
  const { element } = fakeElement()
  const unbind = bindText(element, 'common.actions.close')
  await mounted()
  speak(french)
  assert.equal(element.textContent, 'Fermer')
  unbind()
  assert.equal(listeners.size, 0)
  speak(english)
  assert.equal(element.textContent, 'Fermer')
})

test('An element that was let go before the widget came is left alone', async () => {
  const { bindText, mounted, listeners } = setUp()
  const { element } = fakeElement()
  bindText(element, 'common.actions.close')()
  await mounted()
  assert.equal(element.textContent, '')
  assert.equal(listeners.size, 0)
})

test('An element that is bound to a widget that cannot come stays empty', async () => {
  const { bindText, fail } = setUp()
  const { element } = fakeElement()
  bindText(element, 'common.actions.close')
  fail(new Error('no core'))
  await settled()
  assert.equal(element.textContent, '')
})
