/**
 * Drives the core that ships through the boundary that components use, JSON and all, and prints what each round took.
 * Writes every scene to build/bench/scenes, where `boundary_bench` finds it. Arguments pick scenes by a part of
 * their name.
 */
import { mkdirSync } from 'node:fs'

import { ScriptedSession } from '../../wasm/support/scripted-session'
import { createRuntime } from '../../../js-glue/core/runtime'
import { wholeCore } from '../../wasm/support/real-core'
import { scenes } from './scenes'
import { Tape } from './tape'

const kFolder = 'build/bench/scenes'
const wanted = process.argv.slice(2)
const picked = scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

const core = await wholeCore()
/** Inside of WebAssembly alone, without the JSON and UTF-8 of JavaScript, ms. */
let inWasmMs = 0
function timed<T>(call: () => T): T {
  const began = performance.now()
  const answer = call()
  inWasmMs += performance.now() - began
  return answer
}
class TimedRuntime extends core.Runtime {
  override handle(bytes: number) {
    return timed(() => super.handle(bytes))
  }
  override readSlice(name: string) {
    return timed(() => super.readSlice(name))
  }
  override readRows(from: number, to: number) {
    return timed(() => super.readRows(from, to))
  }
}
const newRuntime = () => createRuntime({ ...core, Runtime: TimedRuntime })
mkdirSync(kFolder, { recursive: true })
const micros = (ms = 0) => (ms * 1000).toFixed(1).padStart(11)
console.log(`${'us a round, in wasm'.padEnd(44)}        p10     median        p99   wasm p10     median`)
for (const { name, rounds, prepare, round } of picked) {
  const tape = new Tape(newRuntime, `${kFolder}/${name.replaceAll(' ', '-').replaceAll(',', '')}.tape`)
  const session = new ScriptedSession(tape)
  prepare(session)
  tape.prepared()
  tape.measureFromHere()
  const inWasm: number[] = []
  for (let at = 0; at < rounds; at++) {
    inWasmMs = 0
    round(session, at, tape)
    tape.endRound()
    inWasm.push(inWasmMs)
  }
  tape.dispose()
  const all = tape.rounds.sort((a, b) => a - b)
  const inside = inWasm.sort((a, b) => a - b)
  const at = (times: number[], share: number) => micros(times[Math.floor((times.length - 1) * share)])
  console.log(
    name.padEnd(44) + at(all, 0.1) + at(all, 0.5) + at(all, 0.99) + at(inside, 0.1) + at(inside, 0.5),
  )
}
