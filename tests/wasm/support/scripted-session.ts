import type { CoreRuntime } from '../../../js-glue/core/runtime'
import type { Action, Effect, Input, InputEvent, Output, TextOptions } from '../../../js-glue/core/types'
import type { Recorded } from '../../../js-glue/host/host'

type Request = Extract<Effect, { type: 'httpRequest' }>

/** A core with a hand on its outside: steady time and entropy, and every step written down. */
export class ScriptedSession {
  readonly recorded: Recorded[] = []
  /** Sees each step right after it. */
  onStep: (step: Recorded) => void = () => {}
  readonly requests: Request[] = []
  private socketId = 0
  private nowMs = Date.UTC(2026, 8, 21, 14)

  constructor(readonly runtime: CoreRuntime) {}

  handle(event: InputEvent, afterMs = 1): Output {
    this.nowMs += afterMs
    const entropy = this.recorded.length.toString(16).padStart(2, '0').repeat(20).slice(0, 40)
    const input: Input = { ...event, nowMs: this.nowMs, entropy }
    const answer = this.runtime.handle(input)
    this.recorded.push({ input, answer })
    this.onStep({ input, answer })
    if (!answer.ok) throw new Error(`"${event.type}" was refused: ${answer.error.message}`)
    for (const effect of answer.value.effects) {
      if (effect.type === 'httpRequest') this.requests.push(effect)
      if (effect.type === 'socketOpen') this.socketId = effect.socketId
    }
    return answer.value
  }

  start(texts: TextOptions = { languages: ['en'] }): Output {
    return this.handle({
      type: 'start',
      config: {
        publicKey: 'pk_test_1',
        apiUrl: 'https://server.test/v1',
        wsUrl: 'wss://server.test/ws',
        quickOptions: ['What does it cost?'],
        texts,
      },
      zone: [
        { atMs: -8_640_000_000_000_000, offsetMinutes: 60 },
        { atMs: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
      ],
      storage: [],
      visible: true,
      online: true,
    })
  }
  act(action: Action, afterMs?: number): Output {
    return this.handle({ type: 'action', action }, afterMs)
  }
  openSocket(): Output {
    return this.handle({ type: 'socketOpened', socketId: this.socketId })
  }
  receive(event: object): Output {
    return this.handle({ type: 'socketReceived', socketId: this.socketId, data: JSON.stringify(event) })
  }
  /** Answers the newest request whose method and URL match. */
  respond(method: Request['method'], url: RegExp, body: object, status = 200): Output {
    const { requestId } = this.request(method, url)
    return this.handle({ type: 'httpResponded', requestId, status, body: JSON.stringify(body) })
  }
  /** The newest request whose method and URL match. */
  request(method: Request['method'], url: RegExp): Request {
    const found = this.requests.findLast((request) => request.method === method && url.test(request.url))
    if (!found) throw new Error(`no ${method} ${url} among ${this.requests.map(({ url }) => url).join(', ')}`)
    return found
  }
}
