import type { Config, Effect, Input } from '../../../js-glue/core/types'
import { type Recorded, createHost } from '../../../js-glue/host/host'
import { createFakeEnvironment } from './fake-environment'
import { FakeRuntime } from './fake-runtime'

export const config: Config = {
  publicKey: 'pk_test',
  apiUrl: 'https://api.test/v1',
  wsUrl: 'wss://api.test/ws',
}

/** A host between a core and a browser that both do what the test decides. */
export function setUp() {
  const runtime = new FakeRuntime()
  const browser = createFakeEnvironment()
  const recorded: Recorded[] = []
  const answered: unknown[] = []
  const host = createHost({
    runtime,
    environment: browser.environment,
    calls: { answer: (...given) => answered.push(given) },
    record: (entry) => recorded.push(entry),
  })
  const started = () => {
    host.start(config)
    return host
  }
  /** Has `effects` come out of the next input of that type. */
  const onInput = (type: Input['type'], ...effects: Effect[]) => {
    runtime.respond = (input) => (input.type === type ? { effects } : {})
  }
  const types = () => runtime.inputs.map(({ type }) => type)
  return { runtime, browser, recorded, answered, host, started, onInput, types }
}
