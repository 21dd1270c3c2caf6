/** The npm package: dist/npm, with a manifest of its own. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { bundle } from './bundle.mjs'
import { copyLocales } from './locales.mjs'
import { once } from './memory.mjs'
import { coreHalves } from './paths.mjs'
import { bundleStyles } from './styles.mjs'

const kTypes = 'dist/npm/types'
const kReactTypes = 'dist/npm/react'

export async function buildNpmPackage() {
  await Promise.all([
    bundleEntries(),
    bundleStyles('styles/styles.css', 'dist/npm/styles.css'),
    bundleStyles('styles/support.css', 'dist/npm/support.css'),
    writeTypes(kTypes, 'scripts/js/tsconfig.types.json'),
    writeTypes(kReactTypes, 'scripts/js/tsconfig.react-types.json'),
  ])
  for (const name of coreHalves) cpSync(`dist/widget/${name}`, `dist/npm/${name}`)
  copyLocales('dist/npm/locales')
  if (existsSync('LICENSE')) cpSync('LICENSE', 'dist/npm/LICENSE')
  writeJson('dist/npm/package.json', manifest())
  writeJson(`${kReactTypes}/package.json`, {
    type: 'module',
    imports: { '#view': './view/react.d.ts', '#view/jsx-runtime': './view/react-jsx-runtime.d.ts' },
  })
}

/** Bundlers leave out what of it an app does not use, for it is a file of its own, of that name. */
const primitivesIn = (name) => ({
  name: 'primitives',
  setup(build) {
    build.onResolve({ filter: /^\.\/primitives$/ }, () => ({ path: `./${name}.js`, external: true }))
  },
})

/** The same sources over React. */
const overReact = {
  name: 'over-react',
  setup(build) {
    const view = { '#view': 'react.ts', '#view/jsx-runtime': 'react-jsx-runtime.ts' }
    build.onResolve({ filter: /^#view/ }, ({ path }) => ({ path: resolve('js-glue/view', view[path]) }))
  },
}

/** With the pages, the primitives, and what they have in common, in files beside it. */
async function bundleEntries() {
  mkdirSync('dist/npm', { recursive: true })
  for (const name of readdirSync('dist/npm')) if (name.startsWith('chunk-')) rmSync(`dist/npm/${name}`)
  const options = { format: 'esm', packages: 'external', splitting: true, chunkNames: 'chunk-[hash]' }
  const entries = (index, primitives) => ({
    entryPoints: { [index]: 'js-glue/entries/index.ts', [primitives]: 'js-glue/entries/primitives.ts' },
    outdir: 'dist/npm',
  })
  await Promise.all([
    bundle(undefined, undefined, {
      ...options,
      ...entries('index', 'primitives'),
      plugins: [primitivesIn('primitives')],
    }),
    bundle(undefined, undefined, {
      ...options,
      ...entries('react', 'react-primitives'),
      plugins: [primitivesIn('react-primitives'), overReact],
      // Frameworks with components of the server are told that these are not.
      banner: { js: '"use client"' },
    }),
  ])
}

const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

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
      './react': { types: './react/entries/index.d.ts', default: './react.js' },
      './styles.css': './styles.css',
      './support.css': './support.css',
      ...Object.fromEntries(coreHalves.map((name) => [`./${name}`, `./${name}`])),
      './locales/*.json': './locales/*.json',
    },
    // What the declarations import under these names.
    imports: { '#view': './types/view/view.d.ts', '#view/jsx-runtime': './types/view/jsx-runtime.d.ts' },
    sideEffects: ['*.css'],
    dependencies,
    peerDependencies: { react: '>=19', 'react-dom': '>=19' },
    peerDependenciesMeta: { react: { optional: true }, 'react-dom': { optional: true } },
  }
}

async function writeTypes(to, project) {
  const sources = readdirSync('js-glue', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)))
  const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', 'js-glue']
  await once(`${to}/entries/index.d.ts`, [...sources, options.join(' '), readFileSync(project)], () =>
    promisify(execFile)(process.execPath, [
      'node_modules/typescript/bin/tsc',
      ...['--project', project, ...options, '--outDir', to],
    ]),
  )
}
