import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import type { CoreModule } from '../../js-glue/core/runtime'
import { wholeCore } from './support/real-core'
import { newReplay, readSteps, recordings, type Step, writeSteps } from './support/replay'
import { ScriptedSession } from './support/scripted-session'
import { sessions } from './support/sessions'

/**
 * Each file of tests/replay is a session as the host's `record` tap writes it: some are scripted, and those named
 * `browser-…` are of a real browser and server. The native tests replay the same files. After a wanted change of
 * behaviour run `scripts/record`, and read the difference.
 */
const isRecording = Boolean(process.env['COSSISTANT_RECORD'])

let module: CoreModule
before(async () => {
  module = await wholeCore()
})

/** The scripted session of that name, played anew. */
function play(name: string): Step[] {
  const { runtime, reads } = newReplay(module)
  const session = new ScriptedSession(runtime)
  const steps: Step[] = []
  session.onStep = (step) => steps.push({ ...step, reads: reads(step) })
  sessions[name]?.(session)
  return steps
}

describe('The scripted sessions give what is written down', () => {
  for (const name of Object.keys(sessions)) {
    test(name, () => {
      const steps = play(name)
      if (isRecording) writeSteps(name, steps)
      assert.deepEqual(steps, readSteps(name))
    })
  }
})

describe('A recorded session replays to the same answers, slices and rows', () => {
  for (const name of recordings()) {
    test(name, () => {
      const { runtime, reads } = newReplay(module)
      const steps = readSteps(name)
      for (const [at, step] of steps.entries()) {
        const where = `step ${at}, ${step.input.type}`
        assert.deepEqual(runtime.handle(step.input), step.answer, where)
        // A browser says what came out of its core; what could be read then is added here.
        if (isRecording) step.reads = reads(step)
        assert.deepEqual(reads(step), step.reads, where)
      }
      if (isRecording) writeSteps(name, steps)
    })
  }
})
