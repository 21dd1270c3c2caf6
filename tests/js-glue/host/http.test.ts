import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { InputEvent } from '../../../js-glue/core/types'
import { type HttpRequest, createHttp, kLongestBody, parseRetryAfter } from '../../../js-glue/host/http'
import { FakeClock } from '../support/fake-clock'
import { createFakeFetch, settled } from '../support/fake-fetch'

const oak = new File(['oak'], 'oak.txt', { type: 'text/plain' })

function setUp() {
  const clock = new FakeClock()
  const reported: InputEvent[] = []
  const { fetch, sent } = createFakeFetch()
  const http = createHttp(
    (event) => reported.push(event),
    clock,
    fetch,
    (id) => (id === 'oak' ? oak : undefined),
  )
  return { clock, reported, sent, http }
}

const request: HttpRequest = {
  type: 'httpRequest',
  requestId: 3,
  method: 'POST',
  url: 'https://api.test/v1/messages',
  headers: { 'X-Public-Key': 'pk_test' },
  body: '{"text":"hi"}',
  timeoutMs: 5000,
}

test('A request goes out as asked, without cookies', () => {
  const { http, sent } = setUp()
  http.request(request)
  assert.equal(sent[0]?.url, request.url)
  const { method, headers, body, credentials } = sent[0].init
  assert.deepEqual(
    { method, headers, body, credentials },
    { method: 'POST', headers: request.headers, body: request.body, credentials: 'omit' },
  )
})

test('Only files of the widget may come from the cache', () => {
  const { http, sent } = setUp()
  http.request(request)
  http.request({ ...request, requestId: 4, method: 'GET', body: undefined, isAsset: true })
  assert.deepEqual(
    sent.map(({ init }) => init.cache),
    ['no-store', 'default'],
  )
})

test('A file is the body itself', () => {
  const { http, sent } = setUp()
  http.request({ ...request, method: 'PUT', body: undefined, fileId: 'oak' })
  assert.equal(sent[0]?.init.body, oak)
})

test('A file that is gone is a failure', async () => {
  const { http, sent, reported } = setUp()
  http.request({ ...request, fileId: 'elm' })
  await settled()
  assert.equal(sent.length, 0)
  assert.deepEqual(reported, [{ type: 'httpFailed', requestId: 3, reason: 'the file is not there any more' }])
})

test('An answer is reported with its status and body, whatever the status', async () => {
  const { http, sent, reported, clock } = setUp()
  http.request(request)
  sent[0]?.answer(new Response('{"error":"né"}', { status: 422 }))
  await settled()
  assert.deepEqual(reported, [{ type: 'httpResponded', requestId: 3, status: 422, body: '{"error":"né"}' }])
  assert.equal(clock.waiting, 0)
})

test('An answer without a body has an empty one', async () => {
  const { http, sent, reported } = setUp()
  http.request(request)
  sent[0]?.answer(new Response(null, { status: 204 }))
  await settled()
  assert.deepEqual(reported, [{ type: 'httpResponded', requestId: 3, status: 204, body: '' }])
})

test('Retry-After reaches the core in milliseconds', async () => {
  const { http, sent, reported } = setUp()
  http.request(request)
  sent[0]?.answer(new Response('', { status: 429, headers: { 'Retry-After': '12' } }))
  await settled()
  assert.equal(reported[0]?.type === 'httpResponded' && reported[0].retryAfterMs, 12_000)
})

test('A request without an answer fails with the reason of the browser', async () => {
  const { http, sent, reported } = setUp()
  http.request(request)
  sent[0]?.fail(new TypeError('Failed to fetch'))
  await settled()
  assert.deepEqual(reported, [{ type: 'httpFailed', requestId: 3, reason: 'Failed to fetch' }])
})

test('A request that takes too long is ended and fails', async () => {
  const { http, clock, reported, sent } = setUp()
  http.request(request)
  clock.advance(5000)
  await settled()
  assert.ok(sent[0]?.init.signal?.aborted)
  assert.deepEqual(reported, [{ type: 'httpFailed', requestId: 3, reason: 'timed out after 5000 ms' }])
})

test('A cancelled request is ended and reports nothing', async () => {
  const { http, sent, reported, clock } = setUp()
  http.request(request)
  http.cancel(3)
  await settled()
  assert.ok(sent[0]?.init.signal?.aborted)
  assert.deepEqual(reported, [])
  assert.equal(clock.waiting, 0)
})

test('An answer that comes as its request is cancelled reports nothing', async () => {
  const { http, sent, reported } = setUp()
  http.request(request)
  sent[0]?.answer(new Response('late'))
  http.cancel(3)
  await settled()
  assert.deepEqual(reported, [])
})

test('Stopping ends every request', async () => {
  const { http, sent, reported } = setUp()
  http.request(request)
  http.request({ ...request, requestId: 4 })
  http.stop()
  await settled()
  assert.ok(sent.every(({ init }) => init.signal?.aborted))
  assert.deepEqual(reported, [])
})

test('A last word goes on when the widget stops', () => {
  const { http, sent } = setUp()
  http.request({ ...request, outlivesPage: true })
  http.stop()
  assert.equal(sent[0]?.init.signal?.aborted, false)
  assert.equal(sent[0]?.init.keepalive, true)
})

test('An answer longer than the limit is not read to its end', async () => {
  const { http, sent, reported } = setUp()
  const megabyte = new Uint8Array(1024 * 1024)
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++
      controller.enqueue(megabyte)
    },
  })
  http.request(request)
  sent[0]?.answer(new Response(endless))
  for (let turn = 0; turn < 50 && reported.length === 0; turn++) await settled()
  assert.deepEqual(reported, [
    { type: 'httpFailed', requestId: 3, reason: `the answer is longer than ${kLongestBody} bytes` },
  ])
  assert.ok(pulled <= kLongestBody / megabyte.length + 2)
})

describe('Retry-After', () => {
  const now = Date.parse('2025-03-01T10:00:00Z')
  const cases: [string, string | null, number | null][] = [
    ['seconds', '3', 3000],
    ['zero seconds', '0', 0],
    ['a date ahead', 'Sat, 01 Mar 2025 10:00:30 GMT', 30_000],
    ['a date gone by', 'Sat, 01 Mar 2025 09:00:00 GMT', 0],
    ['nothing', null, null],
    ['an empty header', ' ', null],
    ['words', 'soon', null],
    ['a number too large for a delay', '99999999999', null],
  ]
  for (const [name, header, expected] of cases) {
    test(`of ${name} is ${expected === null ? 'left out' : `${expected} ms`}`, () => {
      assert.equal(parseRetryAfter(header, now), expected)
    })
  }
})
