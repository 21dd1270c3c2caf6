/** The sounds of the widget, made with Web Audio: nothing is fetched, and what cannot sound is left out in silence. */

import type { Clock } from './timers'

/** What of a browser makes sounds. */
export interface SoundEnvironment extends Clock {
  /** Missing where there is no Web Audio. */
  AudioContext?: typeof AudioContext | undefined
  /** Calls `told` at each gesture after which a page may be heard, until the returned function is called. */
  watchGestures(told: () => void): () => void
}

export interface Sounds {
  message(): void
  /** Over and over until it is off. */
  typing(on: boolean): void
  stop(): void
}

/** Of a recording, which `rate` plays faster. */
interface Recipe {
  seconds: number
  volume: number
  rate: number
  /** What is struck: when, how high in hertz, how soon it dies away, how loud. */
  notes: [at: number, pitch: number, decay: number, level: number][]
}

/** Two notes of a bell, the second a fourth above the first. */
const kMessage: Recipe = {
  ...{ seconds: 0.7, volume: 0.7, rate: 1 },
  notes: [
    [0, 660, 9, 0.3],
    [0.1, 880, 8, 0.3],
  ],
}
/** Soft keys, not quite even. */
const kTyping: Recipe = {
  ...{ seconds: 0.9, volume: 1, rate: 1.3 },
  notes: [0, 0.13, 0.22, 0.43, 0.54, 0.7].map((at) => [at, 1200, 140, 0.08]),
}

/** After a gesture, when what it was for is drawn; browsers count it for a second. */
const kReadyMs = 500

export function createSounds({ AudioContext, watchGestures, ...clock }: SoundEnvironment): Sounds {
  let context: AudioContext | null = null
  /** The first gesture's timer. */
  let ready = 0
  let typing: AudioBufferSourceNode | null = null
  let isTyping = false
  let playing = 0

  const unwatch = watchGestures(() => {
    ready ||= clock.setTimeout(make, kReadyMs)
  })
  /** By way of a gesture, which some browsers ask for, and put to sleep until there is something to hear. */
  function make() {
    if (context || !ready || !AudioContext) return
    try {
      context = new AudioContext()
      sleep()
    } catch {
      // No sound card, or too many contexts on the page.
    }
  }
  const silently = (change?: Promise<unknown>) => void change?.catch(() => {})
  const sleep = () => silently(context?.suspend())
  const wake = (then: () => void) => {
    make()
    silently(context?.resume().then(then))
  }

  function play({ seconds, volume, rate, notes }: Recipe): AudioBufferSourceNode | null {
    if (!context) return null
    const source = context.createBufferSource()
    const gain = context.createGain()
    source.buffer = record(context, seconds, notes)
    source.playbackRate.value = rate
    gain.gain.value = volume
    source.connect(gain).connect(context.destination)
    source.onended = () => --playing || sleep()
    playing++
    source.start()
    return source
  }

  function setTyping(on: boolean) {
    isTyping = on
    typing?.stop()
    typing = null
    if (!on) return
    wake(() => {
      if (!isTyping || typing) return
      typing = play(kTyping)
      if (typing) typing.loop = true
    })
  }

  return {
    message: () => wake(() => play(kMessage)),
    typing: setTyping,
    stop() {
      unwatch()
      clock.clearTimeout(ready)
      setTyping(false)
      silently(context?.close())
      context = null
    },
  }
}

function record(context: AudioContext, seconds: number, notes: Recipe['notes']): AudioBuffer {
  const { sampleRate } = context
  const buffer = context.createBuffer(1, sampleRate * seconds, sampleRate)
  const samples = buffer.getChannelData(0)
  for (const [at, pitch, decay, level] of notes) {
    for (let i = Math.ceil(at * sampleRate); i < samples.length; i++) {
      const since = i / sampleRate - at
      samples[i]! += level * Math.sin(2 * Math.PI * pitch * since) * Math.exp(-decay * since)
    }
  }
  return buffer
}
