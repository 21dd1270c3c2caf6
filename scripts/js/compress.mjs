/** Lays `.br` and `.gz` beside what servers send, so that no request pays for the strongest compression. */
import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { once } from './memory.mjs'

const kTypes = new Set(['.js', '.css', '.html', '.svg', '.json', '.wasm'])
/** Smaller files gain nothing: an answer has headers of that order. */
const kSmallest = 1024

export const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
export const gzipped = (bytes) => promisify(gzip)(bytes, { level: 9 })

export async function compressFolder(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath ?? entry.path, entry.name))))
}

async function compressFile(path) {
  if (!kTypes.has(extname(path))) return
  const bytes = readFileSync(path)
  const forms = { [`${path}.br`]: brotli, [`${path}.gz`]: gzipped }
  for (const [target, compress] of Object.entries(forms)) {
    if (bytes.length < kSmallest) {
      rmSync(target, { force: true })
      continue
    }
    await once(target, [bytes], async () => writeFileSync(target, await compress(bytes)))
    // The file may have been written anew with the same bytes, and servers do not send an older form.
    utimesSync(target, new Date(), new Date())
  }
}
