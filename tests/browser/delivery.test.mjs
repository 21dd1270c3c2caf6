import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startServer } from './harness/server.mjs'

let server

before(async () => (server = await startServer()))
after(async () => server?.stop())

const files = [
  'loader.js',
  'widget.js',
  'pages.js',
  'widget.css',
  'cossistant.wasm',
  'cossistant.deferred.wasm',
]
for (const name of files) {
  test(`${name} is sent compressed to every origin`, async () => {
    const response = await fetch(`${server.origin}/widget/${name}`, { headers: { 'accept-encoding': 'br' } })
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-encoding'), 'br')
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
  })
}
