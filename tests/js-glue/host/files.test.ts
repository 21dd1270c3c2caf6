import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createFiles } from '../../../js-glue/host/files'

const oak = new File(['oak'], 'oak.txt', { type: 'text/plain' })

test('The core is told of a file by an id of its own', () => {
  const files = createFiles()
  const [first, second] = files.pick([oak, oak])
  assert.deepEqual(
    { ...first, fileId: '' },
    { fileId: '', name: 'oak.txt', mediaType: 'text/plain', size: 3 },
  )
  assert.notEqual(first?.fileId, second?.fileId)
  assert.equal(files.get(first?.fileId ?? ''), oak)
})

test('A released file is not held on to', () => {
  const files = createFiles()
  const [picked] = files.pick([oak])
  files.release(picked?.fileId ?? '')
  assert.equal(files.get(picked?.fileId ?? ''), undefined)
})

test('Nor is any after the end', () => {
  const files = createFiles()
  const [picked] = files.pick([oak])
  files.stop()
  assert.equal(files.get(picked?.fileId ?? ''), undefined)
})
