/** The real server with its files in a bucket. */
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startServer } from '../../browser/harness/server.mjs'
import { until } from '../../browser/harness/until.mjs'
import { startBucket } from './bucket.mjs'

const kPicture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 10])
let bucket
let server
let website

before(async () => {
  bucket = await startBucket()
  server = await startServer(bucket.environment)
  website = await call('GET', '/v1/websites')
})

after(async () => {
  await server?.stop()
  await bucket?.stop()
})

async function call(method, path, body) {
  const response = await fetch(server.origin + path, {
    method,
    headers: { Authorization: `Bearer ${await server.inboxKey()}` },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json()
  assert.equal(response.status, 200, JSON.stringify(answer))
  return answer
}

function sign({ conversationId = 'CO1', ...more } = {}) {
  const { id: websiteId, organizationId } = website
  return call('POST', '/v1/uploads/sign-url', {
    contentType: 'image/png',
    websiteId,
    scope: { type: 'conversation', organizationId, websiteId, conversationId },
    fileName: 'a picture.png',
    useCdn: false,
    ...more,
  })
}

async function put(url, { type = 'image/png', body = kPicture } = {}) {
  const response = await fetch(url, { method: 'PUT', headers: { 'Content-Type': type }, body })
  await response.arrayBuffer()
  return response.status
}

test('a file is put into the bucket and read from it with its type', async () => {
  const { uploadUrl, publicUrl, key, bucket: name } = await sign()
  assert.equal(name, 'files')
  assert.equal(publicUrl, `${bucket.origin}/${key}`)
  assert.ok(uploadUrl.startsWith(`${publicUrl}?`))
  assert.equal(await put(uploadUrl), 200)
  const read = await fetch(publicUrl)
  assert.equal(read.status, 200)
  assert.equal(read.headers.get('content-type'), 'image/png')
  assert.deepEqual(new Uint8Array(await read.arrayBuffer()), kPicture)
})

test('another type than the signed one is refused', async () => {
  const { uploadUrl, publicUrl } = await sign()
  assert.equal(await put(uploadUrl, { type: 'text/html' }), 403)
  assert.equal((await fetch(publicUrl)).status, 404)
})

test('another path than the signed one is refused', async () => {
  const { uploadUrl, publicUrl } = await sign()
  assert.equal(await put(uploadUrl.replace('a-picture.png', 'b-picture.png')), 403)
  assert.equal(await put(uploadUrl.replace('/CO1/', '/CO2/')), 403)
  assert.equal((await fetch(publicUrl)).status, 404)
})

test('a longer lifetime than the signed one is refused', async () => {
  const { uploadUrl } = await sign({ expiresInSeconds: 60 })
  assert.equal(await put(uploadUrl.replace('X-Amz-Expires=60', 'X-Amz-Expires=3600')), 403)
  assert.equal(await put(uploadUrl), 200)
})

test('a file of a known length may have no other', async () => {
  const { uploadUrl } = await sign({ contentLength: kPicture.length })
  assert.equal(await put(uploadUrl, { body: new Uint8Array(kPicture.length + 1) }), 403)
  assert.equal(await put(uploadUrl), 200)
})

test('what was still to be removed is removed after a restart, and nothing else', async () => {
  const gone = [await sign(), await sign({ useCdn: true, path: 'deep/er' })]
  const kept = await sign({ conversationId: 'CO11' })
  for (const { uploadUrl } of [...gone, kept]) assert.equal(await put(uploadUrl), 200)
  await server.kill()
  const notes = join(server.folder, 'cossistant.db.files', '=removing')
  await mkdir(notes, { recursive: true })
  await writeFile(join(notes, 'note'), `${website.organizationId}/${website.id}/CO1/\n`)
  await server.start()
  for (const { publicUrl } of gone) {
    await until('the file is gone', async () => (await fetch(publicUrl)).status === 404)
  }
  assert.equal((await fetch(kept.publicUrl)).status, 200)
})
