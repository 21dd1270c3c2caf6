/** Remembers from run to run what slow steps were last done with, so that they are done for changes only. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const kFile = 'build/js/memory.json'
const known = existsSync(kFile) ? JSON.parse(readFileSync(kFile, 'utf8')) : {}

/** Runs `make` unless `target` exists and was made from the same `inputs` (bytes or text) before. */
export async function once(target, inputs, make) {
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(input).update('\0')
  const digest = hash.digest('hex')
  if (known[target] === digest && existsSync(target)) return
  await make()
  known[target] = digest
  mkdirSync(dirname(kFile), { recursive: true })
  writeFileSync(kFile, JSON.stringify(known, null, 1))
}
