/** The npm package: dist/npm, with a manifest of its own. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { bundle } from './bundle.mjs'
import { copyLocales } from './locales.mjs'
import { once } from './memory.mjs'
import { coreHalves } from './paths.mjs'

const kTypes = 'dist/npm/types'

export async function buildNpmPackage() {
  await Promise.all([
    bundleEntry(),
    bundle('styles/styles.css', 'dist/npm/styles.css'),
    bundle('styles/support.css', 'dist/npm/support.css'),
    writeTypes(),
  ])
  for (const name of coreHalves) cpSync(`dist/widget/${name}`, `dist/npm/${name}`)
  copyLocales('dist/npm/locales')
  if (existsSync('LICENSE')) cpSync('LICENSE', 'dist/npm/LICENSE')
  writeFileSync('dist/npm/package.json', `${JSON.stringify(manifest(), null, 2)}\n`)
}

/** Bundlers leave out what of it an app does not use, for it is a file of its own. */
const primitives = {
  name: 'primitives',
  setup(build) {
    build.onResolve({ filter: /^\.\/primitives$/ }, () => ({ path: './primitives.js', external: true }))
  },
}

/** With the pages, the primitives, and what they have in common, in files beside it. */
async function bundleEntry() {
  const options = {
    plugins: [primitives],
    format: 'esm',
    packages: 'external',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  }
  mkdirSync('dist/npm', { recursive: true })
  for (const name of readdirSync('dist/npm')) if (name.startsWith('chunk-')) rmSync(`dist/npm/${name}`)
  const entryPoints = ['index', 'primitives'].map((name) => `js-glue/entries/${name}.ts`)
  await bundle(undefined, undefined, { ...options, entryPoints, outdir: 'dist/npm' })
}

function manifest() {
  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    exports: {
      '.': { types: './types/entries/index.d.ts', default: './index.js' },
      './styles.css': './styles.css',
      './support.css': './support.css',
      ...Object.fromEntries(coreHalves.map((name) => [`./${name}`, `./${name}`])),
      './locales/*.json': './locales/*.json',
    },
    // What the declarations import under these names.
    imports: { '#view': './types/view/view.d.ts', '#view/jsx-runtime': './types/view/jsx-runtime.d.ts' },
    sideEffects: ['*.css'],
    dependencies,
  }
}

async function writeTypes() {
  const sources = readdirSync('js-glue', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)))
  const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', 'js-glue']
  await once(`${kTypes}/entries/index.d.ts`, [...sources, options.join(' ')], () =>
    promisify(execFile)(process.execPath, [
      'node_modules/typescript/bin/tsc',
      ...['--project', 'scripts/js/tsconfig.types.json', ...options, '--outDir', kTypes],
    ]),
  )
}
