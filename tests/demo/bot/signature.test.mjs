import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGenuine } from '../../../demo/bot/signature.mjs'

/** As tests/server/webhooks/signature_test.cpp has it. */
const genuine = {
  headers: {
    'x-cossistant-timestamp': '1700000000',
    'x-cossistant-signature': 'v1=11bf4466ea17c3df3fd743af0b435368e16b7a05eb8eced85e8c4670767bdec5',
  },
  body: '{"id":"1"}',
  secret: 'whsec_test',
  nowMs: 1_700_000_000_000,
}

test('What the server signed is genuine', () => {
  assert.equal(isGenuine(genuine), true)
})

test('Another body, secret, time or signature is not', () => {
  const { headers } = genuine
  assert.equal(isGenuine({ ...genuine, body: '{"id":"2"}' }), false)
  assert.equal(isGenuine({ ...genuine, secret: 'whsec_other' }), false)
  assert.equal(
    isGenuine({ ...genuine, headers: { ...headers, 'x-cossistant-timestamp': '1700000001' } }),
    false,
  )
  assert.equal(isGenuine({ ...genuine, headers: { ...headers, 'x-cossistant-signature': 'v1=' } }), false)
  assert.equal(isGenuine({ ...genuine, headers: {} }), false)
})

test('A delivery that is older than five minutes is not', () => {
  assert.equal(isGenuine({ ...genuine, nowMs: genuine.nowMs + 299_000 }), true)
  assert.equal(isGenuine({ ...genuine, nowMs: genuine.nowMs + 301_000 }), false)
})
