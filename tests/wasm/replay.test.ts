import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'

import type { CoreRuntime } from '../../js-glue/core/runtime'
import type { Recorded } from '../../js-glue/host/host'
import { realCore } from './support/real-core'
import { ScriptedSession } from './support/scripted-session'
import { sessions } from './support/sessions'

/**
 * Each file of tests/replay is a session as the host's `record` tap writes it: `[{ input, answer }, …]`. The native
 * tests replay the same files. After a wanted change of behaviour write them anew:
 * `COSSISTANT_RECORD=1 npm test replay`, and read the difference.
 */
const kFolder = 'tests/replay'

let newRuntime: () => CoreRuntime
before(async () => {
  newRuntime = await realCore()
})

function record(name: string): Recorded[] {
  const session = new ScriptedSession(newRuntime())
  sessions[name]?.(session)
  return session.recorded
}

/** One step a line, so that a difference names the step. */
function write(path: string, recorded: Recorded[]) {
  mkdirSync(kFolder, { recursive: true })
  writeFileSync(path, `[\n${recorded.map((step) => JSON.stringify(step)).join(',\n')}\n]\n`)
}

describe('The scripted sessions give what is written down', () => {
  for (const name of Object.keys(sessions)) {
    test(name, () => {
      const path = `${kFolder}/${name}.json`
      const recorded = record(name)
      if (process.env['COSSISTANT_RECORD']) write(path, recorded)
      assert.deepEqual(recorded, read(path))
    })
  }
})

describe('A recorded session replays to the same answers', () => {
  const files = existsSync(kFolder) ? readdirSync(kFolder).filter((name) => name.endsWith('.json')) : []
  for (const name of files) {
    test(name, () => {
      const runtime = newRuntime()
      for (const [step, { input, answer }] of read(`${kFolder}/${name}`).entries()) {
        assert.deepEqual(runtime.handle(input), answer, `step ${step}, ${input.type}`)
      }
    })
  }
})

function read(path: string): Recorded[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Recorded[]
}
