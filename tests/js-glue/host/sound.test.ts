import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createSounds } from '../../../js-glue/host/sound'
import { FakeClock } from '../support/fake-clock'
import { settled } from '../support/fake-fetch'
import { setUp as setUpHost } from '../support/host-set-up'

/** What a context was asked, in the words of the tests. */
let said: string[] = []
let contexts: FakeContext[] = []
let silence: Error | null = null

class FakeSource {
  buffer: { seconds: number } | null = null
  loop = false
  playbackRate = { value: 1 }
  onended: (() => void) | null = null
  volume = 0
  connect(gain: { gain: { value: number } }) {
    this.volume = gain.gain.value
    return gain
  }
  start() {
    said.push(`start rate ${this.playbackRate.value} volume ${this.volume}`)
  }
  stop() {
    said.push(this.loop ? 'stop loop' : 'stop')
    this.onended?.()
  }
}

class FakeContext {
  sampleRate = 1000
  destination = 'out'
  sources: FakeSource[] = []
  samples: Float32Array[] = []
  constructor() {
    if (silence) throw silence
    contexts.push(this)
  }
  createBuffer(_channels: number, length: number) {
    const samples = new Float32Array(length)
    this.samples.push(samples)
    return { getChannelData: () => samples }
  }
  createBufferSource() {
    const source = new FakeSource()
    this.sources.push(source)
    return source
  }
  createGain = () => ({ gain: { value: 1 }, connect: (to: unknown) => assert.equal(to, 'out') })
  suspend() {
    said.push('suspend')
    return Promise.resolve()
  }
  resume() {
    return Promise.resolve()
  }
  close() {
    said.push('close')
    return Promise.resolve()
  }
}

function setUp() {
  said = []
  contexts = []
  silence = null
  const gestures = new Set<() => void>()
  const clock = new FakeClock()
  const sounds = createSounds({
    ...clock,
    AudioContext: FakeContext as unknown as typeof AudioContext,
    watchGestures(told) {
      gestures.add(told)
      return () => gestures.delete(told)
    },
  })
  const gesture = () => {
    for (const told of gestures) told()
  }
  return { sounds, gesture, gestures, clock }
}

const kMessage = 'start rate 1 volume 0.7'
const kTyping = 'start rate 1.3 volume 1'

test('Nothing sounds, and no context is made, before the first gesture', async () => {
  const { sounds } = setUp()
  sounds.message()
  sounds.typing(true)
  await settled()
  assert.equal(contexts.length, 0)
})

test('Half a second after the first gesture there is one context, which sleeps', () => {
  const { gesture, clock } = setUp()
  gesture()
  gesture()
  clock.advance(499)
  assert.equal(contexts.length, 0)
  clock.advance(1)
  assert.equal(contexts.length, 1)
  assert.deepEqual(said, ['suspend'])
})

test('What was to sound before the first gesture does not sound after it', async () => {
  const { sounds, gesture, clock } = setUp()
  sounds.message()
  gesture()
  clock.advance(500)
  await settled()
  assert.deepEqual(said, ['suspend'])
})

test('A message wakes the context, sounds once, and lets it sleep again', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.message()
  await settled()
  contexts[0]?.sources[0]?.onended?.()
  assert.deepEqual(said, ['suspend', kMessage, 'suspend'])
})

test('What sounds is there and does not clip', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.message()
  sounds.typing(true)
  await settled()
  for (const samples of contexts[0]?.samples ?? []) {
    const loudest = Math.max(...samples.map(Math.abs))
    assert.ok(loudest > 0.03 && loudest < 0.9, String(loudest))
  }
})

test('What is to sound right after the first gesture does', async () => {
  const { sounds, gesture, clock } = setUp()
  gesture()
  sounds.message()
  await settled()
  clock.advance(500)
  assert.deepEqual(said, ['suspend', kMessage])
  assert.equal(contexts.length, 1)
})

test('Typing goes on until it ends', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.typing(true)
  await settled()
  sounds.typing(false)
  assert.deepEqual(said, ['suspend', kTyping, 'stop loop', 'suspend'])
})

test('Typing that ended before the context was awake does not sound', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.typing(true)
  sounds.typing(false)
  await settled()
  assert.deepEqual(said, ['suspend'])
})

test('Typing that begins again sounds once', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.typing(true)
  sounds.typing(false)
  sounds.typing(true)
  await settled()
  assert.deepEqual(said, ['suspend', kTyping])
})

test('A message during typing does not put the context to sleep', async () => {
  const { sounds, gesture } = setUp()
  gesture()
  sounds.typing(true)
  sounds.message()
  await settled()
  contexts[0]?.sources[1]?.onended?.()
  assert.deepEqual(said, ['suspend', kTyping, kMessage])
})

test('A browser that cannot sound is silent', async () => {
  const { sounds, gesture } = setUp()
  silence = new Error('no device')
  gesture()
  sounds.message()
  sounds.typing(true)
  sounds.stop()
  const none = createSounds({ ...new FakeClock(), AudioContext: undefined, watchGestures: () => () => {} })
  none.message()
  none.typing(true)
  none.stop()
  await settled()
  assert.deepEqual(said, [])
})

test('The stop ends whatever sounds, closes the context and watches no gesture', async () => {
  const { sounds, gesture, gestures, clock } = setUp()
  gesture()
  sounds.typing(true)
  await settled()
  sounds.message()
  sounds.stop()
  await settled()
  assert.deepEqual(said, ['suspend', kTyping, 'stop loop', 'suspend', 'close'])
  assert.equal(gestures.size, 0)
  assert.equal(clock.waiting, 0)
  gesture()
  assert.equal(contexts.length, 1)
})

test('A host listens for gestures, after which it may sound, until it stops', () => {
  const { browser, started, onInput } = setUpHost()
  onInput('action', { type: 'messageSound' }, { type: 'typingSound', on: true })
  const host = started()
  assert.equal(browser.gestureWatchers(), 1)
  host.dispatch({ type: 'open' })
  host.stop()
  assert.equal(browser.gestureWatchers(), 0)
})
