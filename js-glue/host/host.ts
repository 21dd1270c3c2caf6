import type { Action, Answer, Config, Effect, Input, InputEvent, Output } from '../core/types'
import type { CoreRuntime } from '../core/runtime'
import type { WidgetStore } from '../view/store'
import { createCompletion } from './completion'
import type { Calls } from './calls'
import type { HostEnvironment } from './environment'
import { createEvents, toSupportEvent, type SupportEvents } from './events'
import { createFiles } from './files'
import { createHttp } from './http'
import { takeLease } from './lease'
import { createSockets } from './socket'
import { createSounds } from './sound'
import { createStorage, tabFallback } from './storage'
import { createStore } from './store'
import { createTimers } from './timers'
import { zoneTransitions } from './zone'

/** One thing that went in and what came out: enough to replay the session. */
export interface Recorded {
  input: Input
  answer: Answer<Output>
}

export interface HostOptions {
  /** The host owns it: `stop` disposes of it. */
  runtime: CoreRuntime
  environment: HostEnvironment
  events?: SupportEvents
  /** Who waits for answers to actions. */
  calls?: Pick<Calls, 'answer'>
  /** Sees every input right after it was handled, before its effects run. */
  record?: (recorded: Recorded) => void
}

/** Runs one core: hands in what happens, does what it wants done. */
export interface Host {
  readonly store: WidgetStore
  readonly events: SupportEvents
  /** Once, before everything else. Resolves when the store can be read, which may take the deferred half of the core. */
  start(config: Config): Promise<void>
  dispatch(action: Action): void
  /** The last thing. Whatever runs is ended and nothing is reported any more. */
  stop(): void
}

export function createHost(options: HostOptions): Host {
  const { runtime, environment, events = createEvents(), calls, record } = options
  const waiting: InputEvent[] = []
  let phase: 'new' | 'running' | 'stopped' = 'new'
  let isHandling = false
  let isIncomplete = false
  let unwatchPage = () => {}
  let endLease = () => {}
  let started = () => {}
  let unwatchVisit: (() => void) | null = null

  const files = createFiles()
  const http = createHttp(report, environment, environment.fetch, files.get)
  const sockets = createSockets(report, environment.WebSocket)
  const timers = createTimers(report, environment)
  const sounds = createSounds(environment)
  const storage = createStorage(environment.localStorage)
  const tabStorage = createStorage(environment.sessionStorage, tabFallback)
  const completion = createCompletion(runtime, environment)
  const store = createStore(runtime, dispatch, files)

  /** An input that arrives while another is handled waits for its turn, so effects keep their order. */
  function report(event: InputEvent) {
    if (phase !== 'running') return
    waiting.push(event)
    if (!isHandling) handleWaiting()
  }

  function handleWaiting() {
    isHandling = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const finish = handle(next)
      isIncomplete = !finish && next.type !== 'stop'
      if (isIncomplete) {
        waiting.unshift(next)
        return completion.require(handleWaiting)
      }
      if (next.type === 'start') {
        return environment.nextTask(() => {
          finish?.()
          started()
          handleWaiting()
        })
      }
      finish?.()
      if (next.type === 'stop') shutDown()
    }
    isHandling = false
  }

  /** Answers with what is left to do; null when more of the core is needed first, and nothing has happened. */
  function handle(event: InputEvent): (() => void) | null {
    let answer: Answer<Output>
    try {
      const input: Input = { ...event, nowMs: environment.now(), entropy: environment.entropy() }
      answer = runtime.handle(input)
      if (!answer.ok && answer.error.code === 'incomplete') return null
      record?.({ input, answer })
    } catch (error) {
      return () => refused(event, error)
    }
    return () => {
      if (!answer.ok) return refused(event, answer.error.message)
      try {
        deliver(answer.value)
      } catch (error) {
        refused(event, error)
      }
    }
  }

  function refused(event: InputEvent, reason: unknown) {
    console.error(`The support widget failed at "${event.type}":`, reason)
    if (event.type === 'action' && 'callId' in event.action) calls?.answer(event.action.callId ?? 0, null)
  }

  /** State moves first, so that whoever is told below reads what is true now. */
  function deliver(output: Output) {
    store.take(output)
    for (const effect of output.effects) run(effect)
    store.notify()
    for (const event of output.events) events.emit(toSupportEvent(event))
    for (const { what, count, reason } of output.diagnostics ?? []) {
      console.warn('The support widget could not use what the server said:', reason, what, count)
    }
  }

  function run(effect: Effect) {
    switch (effect.type) {
      case 'httpRequest':
        return http.request(effect)
      case 'httpCancel':
        return http.cancel(effect.requestId)
      case 'socketOpen':
        return sockets.open(effect.socketId, effect.url)
      case 'socketSend':
        return sockets.send(effect.socketId, effect.data)
      case 'socketClose':
        return sockets.close(effect.socketId, effect.code, effect.reason)
      case 'timerSet':
        return timers.set(effect.timerId, effect.delayMs)
      case 'timerCancel':
        return timers.cancel(effect.timerId)
      case 'storageSet':
        if (effect.forTab) return void tabStorage.set(effect.key, effect.value)
        // What the other tabs do not hear of, this one has to send itself.
        if (!storage.set(effect.key, effect.value)) report({ type: 'leaseChanged', held: true })
        return
      case 'storageRemove':
        return storage.remove(effect.key)
      case 'fileRelease':
        return files.release(effect.fileId)
      case 'visitWatch':
        return effect.on ? reportVisit() : endVisit()
      case 'callAnswer':
        return calls?.answer(effect.callId, effect.value)
      case 'messageSound':
        return sounds.message()
      case 'typingSound':
        return sounds.typing(effect.on)
    }
  }

  function reportVisit() {
    unwatchVisit ??= environment.watchVisit(report, environment)
    report({ type: 'visitReported', ...environment.visitFacts(), tabStorage: tabStorage.entries() })
  }

  function endVisit() {
    unwatchVisit?.()
    unwatchVisit = null
  }

  function shutDown() {
    phase = 'stopped'
    waiting.length = 0
    unwatchPage()
    endVisit()
    endLease()
    http.stop()
    sockets.stop()
    timers.stop()
    sounds.stop()
    files.stop()
    completion.stop()
    runtime.dispose()
  }

  function dispatch(action: Action) {
    report({ type: 'action', action })
  }

  return {
    store,
    events,
    start(config) {
      if (phase !== 'new') return Promise.resolve()
      phase = 'running'
      // Whatever happens until this has been handled waits for its turn.
      isHandling = true
      unwatchPage = environment.watchPage(report)
      const zone = zoneTransitions(environment.now())
      const { locks } = environment
      const page = { ...environment.pageState(), holdsLease: !locks }
      store.subscribe('shell', () => {
        if (store.read('shell').isOpen) completion.prefetch()
      })
      const isReadable = new Promise<void>((resolve) => (started = resolve))
      report({ type: 'start', config, zone, storage: storage.entries(), ...page })
      const taken = () => report({ type: 'leaseChanged', held: true })
      environment.nextTask(() => {
        handleWaiting()
        if (locks) endLease = takeLease(locks, `cossistant ${config.publicKey}`, taken)
      })
      return isReadable
    },
    dispatch,
    stop() {
      // What waits for the rest of the core is not worth fetching it any more.
      if (phase === 'new' || isIncomplete) shutDown()
      report({ type: 'stop' })
    },
  }
}
