/**
 * Drives the core that ships through the boundary that components use, JSON and all, and prints what each round took.
 * Writes every scene to build/bench/scenes, where `boundary_bench` finds it. Arguments pick scenes by a part of
 * their name.
 */
import { mkdirSync } from 'node:fs'

import { ScriptedSession } from '../../wasm/support/scripted-session'
import { realCore } from '../../wasm/support/real-core'
import { scenes } from './scenes'
import { Tape } from './tape'

const kFolder = 'build/bench/scenes'
const wanted = process.argv.slice(2)
const picked = scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

const newRuntime = await realCore()
mkdirSync(kFolder, { recursive: true })
const micros = (ms = 0) => (ms * 1000).toFixed(1).padStart(11)
console.log(`${'us a round, in wasm'.padEnd(44)}        p10     median        p99`)
for (const { name, rounds, prepare, round } of picked) {
  const tape = new Tape(newRuntime, `${kFolder}/${name.replaceAll(' ', '-').replaceAll(',', '')}.tape`)
  const session = new ScriptedSession(tape)
  prepare(session)
  tape.prepared()
  tape.measureFromHere()
  for (let at = 0; at < rounds; at++) {
    round(session, at, tape)
    tape.endRound()
  }
  tape.dispose()
  const sorted = tape.rounds.sort((a, b) => a - b)
  const at = (share: number) => micros(sorted[Math.floor((sorted.length - 1) * share)])
  console.log(name.padEnd(44) + at(0.1) + at(0.5) + at(0.99))
}
