/** Sessions as files: each line a step, what went in, what came out, and what could be read then. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'

import { type CoreModule, type CoreRuntime, createRuntime } from '../../../js-glue/core/runtime'
import type { Recorded } from '../../../js-glue/host/host'

const folder = 'tests/replay'

/** Digests of the slices that moved, by name, and of all `rows`, each of the answer as the core spells it. */
export type Reads = Record<string, string>

export interface Step extends Recorded {
  reads?: Reads
}

export interface Replay {
  runtime: CoreRuntime
  /** Of the state that the last step led to. */
  reads(step: Recorded): Reads
}

/** A fresh runtime, and a look at what it answers to the byte. */
export function newReplay(module: CoreModule): Replay {
  const wasm = new module.Runtime()
  const runtime = createRuntime({
    ...module,
    Runtime: class {
      constructor() {
        return wasm
      }
    } as CoreModule['Runtime'],
  })
  return {
    runtime,
    reads({ answer }) {
      const reads: Reads = {}
      if (!answer.ok) return reads
      for (const name of answer.value.changes) reads[name] = digest(wasm.readSlice(name))
      if (answer.value.rows.length > 0) reads['rows'] = digest(wasm.readRows(0, 1_000))
      return reads
    },
  }
}

/** FNV-1a of 32 bits, which the native replay works out as well. */
function digest(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/** The names of all recordings. */
export function recordings(): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
}

export function readSteps(name: string): Step[] {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Step[]
}

/** One step a line, so that a difference names the step. */
export function writeSteps(name: string, steps: readonly Step[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}.json`, `[\n${steps.map((step) => JSON.stringify(step)).join(',\n')}\n]\n`)
}
