/**
 * Drives the core that ships through the boundary that components use, JSON and all, and prints what each round took.
 * Writes every scene to build/bench/scenes, where `boundary_bench` finds it. Arguments pick scenes by a part of
 * their name.
 */
import { mkdirSync } from 'node:fs'

import { createRuntime } from '../../../js-glue/core/runtime'
import { wholeCore } from '../../wasm/support/real-core'
import { ScriptedSession } from '../../wasm/support/scripted-session'
import { scenes } from './scenes'
import { Stopwatch } from './stopwatch'
import { Tape } from './tape'

const kFolder = 'build/bench/scenes'
const wanted = process.argv.slice(2)
const picked = scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

const core = await wholeCore()
/** Inside of WebAssembly, without the JSON and UTF-8 of inputs and answers. */
const inside = new Stopwatch()
class TimedRuntime extends core.Runtime {
  override handle(bytes: number) {
    return inside.time(() => super.handle(bytes))
  }
  override readSlice(name: string) {
    return inside.time(() => super.readSlice(name))
  }
  override readRows(from: number, to: number) {
    return inside.time(() => super.readRows(from, to))
  }
}
const newRuntime = () => createRuntime({ ...core, Runtime: TimedRuntime })
mkdirSync(kFolder, { recursive: true })
const micros = (ms = 0) => (ms * 1000).toFixed(1).padStart(11)
function quantiles(timesMs: number[], ...shares: number[]): string {
  const sorted = timesMs.sort((a, b) => a - b)
  return shares.map((share) => micros(sorted[Math.floor((sorted.length - 1) * share)])).join('')
}
console.log(
  `${'us a round, in all and inside'.padEnd(44)}        p10     median        p99        p10     median`,
)
for (const { name, rounds, prepare, round } of picked) {
  const tape = new Tape(newRuntime, `${kFolder}/${name.replaceAll(' ', '-').replaceAll(',', '')}.tape`)
  const session = new ScriptedSession(tape)
  prepare(session)
  tape.prepared()
  tape.measureFromHere()
  inside.take()
  const insideRounds: number[] = []
  for (let at = 0; at < rounds; at++) {
    round(session, at, tape)
    tape.endRound()
    insideRounds.push(inside.take())
  }
  tape.dispose()
  console.log(name.padEnd(44) + quantiles(tape.rounds, 0.1, 0.5, 0.99) + quantiles(insideRounds, 0.1, 0.5))
}
