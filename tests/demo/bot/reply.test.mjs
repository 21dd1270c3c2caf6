import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHandedOver, isQuestion } from '../../../demo/bot/reply.mjs'

const message = { type: 'message', parts: [] }
const open = { status: 'open', deletedAt: null }

test('It keeps silent once a teammate wrote or was asked to come', () => {
  assert.equal(isHandedOver([{ ...message, visitorId: 'ada', userId: null }]), false)
  assert.equal(isHandedOver([{ ...message, userId: 'mara' }]), true)
  const requested = { type: 'event', parts: [{ type: 'event', eventType: 'participant_requested' }] }
  assert.equal(isHandedOver([requested]), true)
})

test('It answers in open conversations that are not paused, and not to ratings', () => {
  assert.equal(isQuestion({ conversation: open, item: message }), true)
  assert.equal(isQuestion({ conversation: { ...open, status: 'resolved' }, item: message }), false)
  assert.equal(
    isQuestion({ conversation: { ...open, aiPausedUntil: '2999-01-01T00:00:00Z' }, item: message }),
    false,
  )
  assert.equal(isQuestion({ conversation: open, item: { ...message, parts: [{ type: 'feedback' }] } }), false)
})
