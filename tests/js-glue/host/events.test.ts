import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type SupportEvent, createEvents, toSupportEvent } from '../../../js-glue/host/events'
import { captureConsole } from '../support/console'

const sent: SupportEvent = { type: 'messageSent', conversationId: 'CO1', message: {} }

test('Handlers of a type hear its events in the order they came', () => {
  const events = createEvents()
  const heard: string[] = []
  events.on('messageSent', ({ conversationId }) => heard.push(`first ${conversationId}`))
  events.on('messageSent', () => heard.push('second'))
  events.on('messageReceived', () => heard.push('other'))
  events.emit(sent)
  assert.deepEqual(heard, ['first CO1', 'second'])
})

test('The same handler twice is told once, and one removal removes it', () => {
  const events = createEvents()
  let told = 0
  const handler = () => told++
  events.on('messageSent', handler)
  events.on('messageSent', handler)
  events.emit(sent)
  events.off('messageSent', handler)
  events.emit(sent)
  assert.equal(told, 1)
})

test('The function that `on` gives ends the subscription', () => {
  const events = createEvents()
  let told = 0
  const stop = events.on('messageSent', () => told++)
  stop()
  events.emit(sent)
  assert.equal(told, 0)
})

test('A handler that throws is reported and the others still hear', (context) => {
  const errors = captureConsole(context, 'error')
  const events = createEvents()
  let told = 0
  events.on('messageSent', () => {
    throw new Error('broken page')
  })
  events.on('messageSent', () => told++)
  events.emit(sent)
  assert.equal(told, 1)
  assert.match(errors.join(), /messageSent.*broken page/)
})

test('A handler that is added while an event is told hears the next one', () => {
  const events = createEvents()
  let told = 0
  events.on('messageSent', () => events.on('messageSent', () => told++))
  events.emit(sent)
  assert.equal(told, 0)
})

test('What failed is an error to the page, with its code', () => {
  const failed = { code: 'HTTP_500', message: 'broken' }
  const event = toSupportEvent({ type: 'error', error: failed, context: 'website_load_failed' })
  assert.ok(event.type === 'error' && event.error instanceof Error)
  assert.equal(event.error.code, 'HTTP_500')
  assert.equal(String(event.error), 'CossistantError: broken')
  assert.equal(event.context, 'website_load_failed')
})

test('Other events are told as they come', () => {
  assert.equal(toSupportEvent({ type: 'wsConnect' }).type, 'wsConnect')
})
