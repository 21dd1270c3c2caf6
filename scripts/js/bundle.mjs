/** How every bundle of the project is made. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import * as esbuild from 'esbuild'

import { coreGlue } from './paths.mjs'

/**
 * `#core-glue` is the module Emscripten wrote. It asks `import.meta.url` for the address of its wasm, which classic
 * scripts do not have and bundlers would take for an asset; load.ts gives it the instance, so the address is inert.
 */
const coreGluePlugin = {
  name: 'core-glue',
  setup(build) {
    build.onResolve({ filter: /^#core-glue$/ }, () => ({ path: resolve(coreGlue), namespace: 'core-glue' }))
    build.onLoad({ filter: /.*/, namespace: 'core-glue' }, ({ path }) => {
      if (!existsSync(path)) return { errors: [{ text: `${coreGlue} is missing: run scripts/build first` }] }
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', '"https://core.invalid/"')
      return { contents, loader: 'js' }
    })
  },
}

/** Bundles `entry` to `outfile`; `more` are further options of esbuild. */
export async function bundle(entry, outfile, more = {}) {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    target: ['es2020'],
    format: 'iife',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [coreGluePlugin],
    ...more,
  })
}
