import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'

import type { InputEvent } from '../../../js-glue/core/types'
import { createSockets, kLongestMessage } from '../../../js-glue/host/socket'
import { FakeSocket, fakeSocketConstructor } from '../support/fake-socket'

beforeEach(() => {
  FakeSocket.opened = []
})

function open() {
  const reported: InputEvent[] = []
  const sockets = createSockets((event) => reported.push(event), fakeSocketConstructor)
  sockets.open(1, 'wss://api.test/ws')
  const socket = FakeSocket.opened[0]
  assert.ok(socket)
  return { reported, sockets, socket }
}

test('A socket reports that it opened, what it received and how it closed', () => {
  const { reported, socket } = open()
  socket.accept()
  socket.receive('{"type":"PONG"}')
  socket.drop(1006, 'gone')
  assert.deepEqual(reported, [
    { type: 'socketOpened', socketId: 1 },
    { type: 'socketReceived', socketId: 1, data: '{"type":"PONG"}' },
    { type: 'socketClosed', socketId: 1, code: 1006, reason: 'gone' },
  ])
})

test('Data is sent once the socket is open, and dropped before', () => {
  const { sockets, socket } = open()
  sockets.send(1, 'early')
  socket.accept()
  sockets.send(1, 'ping')
  sockets.send(99, 'nobody')
  assert.deepEqual(socket.sent, ['ping'])
})

test('A closed socket reports nothing any more', () => {
  const { reported, sockets, socket } = open()
  sockets.close(1, 1000, 'done')
  socket.accept()
  socket.receive('late')
  socket.drop(1000)
  assert.deepEqual(socket.closedWith, { code: 1000, reason: 'done' })
  assert.deepEqual(reported, [])
})

test('A code that pages may not close with becomes a normal close', () => {
  const { sockets, socket } = open()
  sockets.close(1, 1008, 'policy')
  assert.equal(socket.closedWith?.code, 1000)
})

test('An address the browser refuses is a closed socket', () => {
  const { reported, sockets } = open()
  sockets.open(2, 'gopher://api.test')
  assert.equal(reported[0]?.type, 'socketClosed')
  assert.equal(reported[0].type === 'socketClosed' && reported[0].code, 1006)
})

test('A binary message is read as UTF-8', () => {
  const { reported, socket } = open()
  socket.accept()
  socket.receive(new TextEncoder().encode('{"text":"né"}').buffer)
  assert.deepEqual(reported[1], { type: 'socketReceived', socketId: 1, data: '{"text":"né"}' })
})

test('A message longer than the limit closes the socket', () => {
  const { reported, socket } = open()
  socket.receive('x'.repeat(kLongestMessage))
  socket.receive('x'.repeat(kLongestMessage + 1))
  assert.deepEqual(
    reported.map(({ type }) => type),
    ['socketReceived', 'socketClosed'],
  )
})

test('Stopping closes every socket', () => {
  const { reported, sockets, socket } = open()
  sockets.stop()
  assert.notEqual(socket.closedWith, null)
  assert.deepEqual(reported, [])
})

test('A binary message longer than the limit closes the socket', () => {
  const { reported, socket } = open()
  socket.receive(new ArrayBuffer(kLongestMessage + 1))
  assert.equal(reported[0]?.type, 'socketClosed')
})
