/**
 * Fills dist/ from the sources and from what CMake built in build/wasm: dist/widget for script tags, dist/npm for
 * packages, dist/demo, dist/inbox and dist/docs for the server. Slow steps are skipped when nothing they read has changed.
 */
import './js/paths.mjs'

import { cpSync, existsSync, mkdirSync } from 'node:fs'

import { buildApiDocs } from './js/api-docs.mjs'
import { bundle, bundleSmall } from './js/bundle.mjs'
import { compressFolder } from './js/compress.mjs'
import { buildNpmPackage } from './js/npm.mjs'
import { buildPages, scriptsOf } from './js/pages.mjs'
import { copyLocales } from './js/locales.mjs'
import { coreWasm } from './js/paths.mjs'
import { buildCore } from './js/core.mjs'
import { bundleStyles } from './js/styles.mjs'
import { optimiseWasm } from './js/wasm.mjs'
import { buildWidget } from './js/widget.mjs'

if (!existsSync(coreWasm)) {
  console.error(`scripts/build.mjs: ${coreWasm} is missing; run scripts/build, which builds it first.`)
  process.exit(1)
}

/** What the inbox asks of the core is one more program, and small. */
async function buildInbox() {
  await buildPages('server/inbox', 'dist/inbox', { 'inbox.js': 'server/inbox/main.tsx' })
  await optimiseWasm('build/wasm/wasm/inbox.wasm', 'dist/inbox/inbox.wasm')
}

/** The inspector is one more program that CMake builds for the browser. */
async function buildInspector() {
  const built = 'build/wasm/demo/inspector/inspector'
  if (!existsSync(`${built}.wasm`)) return
  mkdirSync('dist/demo', { recursive: true })
  cpSync(`${built}.js`, 'dist/demo/inspector-core.js')
  await optimiseWasm(`${built}.wasm`, 'dist/demo/inspector.wasm')
}

copyLocales('dist/widget/locales')
await Promise.all([
  buildCore(coreWasm, 'dist/widget'),
  bundleSmall('js-glue/entries/loader.ts', 'dist/widget/loader.js'),
  buildWidget('dist/widget'),
  bundleStyles('styles/styles.css', 'dist/widget/widget.css'),
  buildPages('demo', 'dist/demo', scriptsOf('demo')),
  buildInbox(),
  buildApiDocs('dist/docs'),
  buildInspector(),
])
await buildNpmPackage()
await Promise.all(
  ['dist/widget', 'dist/demo', 'dist/inbox', 'dist/docs'].filter(existsSync).map(compressFolder),
)
