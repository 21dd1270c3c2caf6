import assert from 'node:assert/strict'
import { test } from 'node:test'

import { mediaTypeOf, uploadName } from '../../../server/inbox/uploads'

test('a file of an unknown type is a stream of bytes', () => {
  assert.equal(mediaTypeOf({ type: '' }), 'application/octet-stream')
  assert.equal(mediaTypeOf({ type: 'image/png' }), 'image/png')
})

const names = [
  { name: 'bowl.png', sent: 'bowl.png' },
  { name: 'a/b\\c.txt', sent: 'a-b-c.txt' },
  { name: '', sent: 'file' },
  { name: `${'x'.repeat(200)}.pdf`, sent: `${'x'.repeat(116)}.pdf` },
]
for (const { name, sent } of names) {
  test(`a file named "${name.slice(0, 12)}" is sent as "${sent.slice(-12)}"`, () => {
    assert.equal(uploadName(name), sent)
  })
}
