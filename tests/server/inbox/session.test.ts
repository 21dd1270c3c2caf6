import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'

import { ApiError } from '../../../server/inbox/api'
import { readSession, signIn, signOut } from '../../../server/inbox/session'

interface Asked {
  url: string
  init: RequestInit
}

const realFetch = globalThis.fetch
const asked: Asked[] = []

/** Lets the server answer every request with this. */
function answerWith(status: number, body?: unknown): void {
  asked.length = 0
  globalThis.fetch = (url, init) => {
    asked.push({ url: String(url), init: init ?? {} })
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }))
  }
}

const mara = { user: { id: 'mara', name: 'Mara' }, website: { id: 'shop', name: 'Shop' } }

afterEach(() => {
  globalThis.fetch = realFetch
})

test('Signing in sends email and password once and keeps neither', async () => {
  answerWith(200, mara)
  assert.deepEqual(await signIn('mara@shop.example', 'walnut bowl'), { actorUserId: 'mara' })
  assert.equal(asked.length, 1)
  assert.equal(asked[0]?.url, '/inbox/session')
  assert.equal(asked[0]?.init.method, 'POST')
  assert.equal(asked[0]?.init.body, '{"email":"mara@shop.example","password":"walnut bowl"}')
})

test('Every request says that it is of the inbox', async () => {
  answerWith(200, mara)
  await readSession()
  assert.equal(new Headers(asked[0]?.init.headers).get('X-Inbox'), '1')
})

test('Nobody is signed in when the server says 401', async () => {
  answerWith(401, { error: 'UNAUTHORIZED', message: 'Nobody is signed in here.' })
  assert.equal(await readSession(), null)
})

test('A server that fails says nothing about who is signed in', async () => {
  answerWith(503, { error: 'INTERNAL_SERVER_ERROR', message: 'busy' })
  await assert.rejects(readSession(), ApiError)
})

test('What the server says about a wrong password is what people read', async () => {
  answerWith(401, { error: 'UNAUTHORIZED', message: 'The email or the password is wrong.' })
  await assert.rejects(signIn('a@b.example', 'x'), { message: 'The email or the password is wrong.' })
})

test('Signing out needs no answer but that it happened', async () => {
  answerWith(204)
  await signOut()
  assert.equal(asked[0]?.init.method, 'DELETE')
})
