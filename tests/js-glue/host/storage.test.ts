import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createStorage } from '../../../js-glue/host/storage'
import { createFakeStorage, createRefusingStorage } from '../support/fake-storage'

const setUp = (open: () => Storage | null, memory = new Map<string, string>()) => createStorage(open, memory)

test('Only entries of ours are read', () => {
  const storage = setUp(() => createFakeStorage({ 'cossistant:visitor': 'v1', theme: 'dark' }))
  assert.deepEqual(storage.entries(), [{ key: 'cossistant:visitor', value: 'v1' }])
})

test('What is set is there for the next page', () => {
  const page = createFakeStorage()
  setUp(() => page).set('cossistant:visitor', 'v1')
  assert.deepEqual(setUp(() => page).entries(), [{ key: 'cossistant:visitor', value: 'v1' }])
})

test('A removed entry is gone', () => {
  const page = createFakeStorage({ 'cossistant:visitor': 'v1' })
  const storage = setUp(() => page)
  storage.remove('cossistant:visitor')
  assert.deepEqual(storage.entries(), [])
})

test("Keys of the page's own are never written or removed", () => {
  const page = createFakeStorage({ theme: 'dark' })
  const storage = setUp(() => page)
  storage.set('theme', 'light')
  storage.remove('theme')
  assert.equal(page.getItem('theme'), 'dark')
})

test('A value longer than we ever write is left out', () => {
  const storage = setUp(() =>
    createFakeStorage({ 'cossistant:a': 'x'.repeat(1024 * 1024 + 1), 'cossistant:b': 'y' }),
  )
  assert.deepEqual(storage.entries(), [{ key: 'cossistant:b', value: 'y' }])
})

const refusals: [string, () => Storage | null][] = [
  ['absent', () => null],
  ['full', createRefusingStorage],
  [
    'forbidden',
    () => {
      throw new DOMException('denied', 'SecurityError')
    },
  ],
]
for (const [name, open] of refusals) {
  test(`Where storage is ${name}, values last as long as the page`, () => {
    const memory = new Map<string, string>()
    setUp(open, memory).set('cossistant:visitor', 'v1')
    const second = setUp(open, memory)
    assert.deepEqual(second.entries(), [{ key: 'cossistant:visitor', value: 'v1' }])
    second.remove('cossistant:visitor')
    assert.deepEqual(second.entries(), [])
  })
}

test('A value that storage takes again replaces the one kept in memory', () => {
  const memory = new Map([['cossistant:visitor', 'old']])
  const page = createFakeStorage()
  const storage = setUp(() => page, memory)
  storage.set('cossistant:visitor', 'new')
  assert.deepEqual(storage.entries(), [{ key: 'cossistant:visitor', value: 'new' }])
  assert.equal(memory.size, 0)
})
