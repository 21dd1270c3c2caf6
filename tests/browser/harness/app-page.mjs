/** The app of somebody who installed the npm package, on a page of its own origin. */
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { startHostPage } from './host-page.mjs'

const npm = new URL('../../../dist/npm/', import.meta.url)

const kLibraries = ['preact', 'react', 'react-dom', 'scheduler']

/** A folder with the package, Preact and React installed. */
export async function installed(context) {
  const folder = await mkdtemp(join(tmpdir(), 'cossistant-app-'))
  context.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'node_modules'))
  await symlink(fileURLToPath(npm), join(folder, 'node_modules/cossistant-wasm'), 'dir')
  for (const name of kLibraries) {
    const library = new URL(`../../../node_modules/${name}`, import.meta.url)
    await symlink(fileURLToPath(library), join(folder, 'node_modules', name), 'dir')
  }
  return folder
}

/** The script that a bundler makes of `source`. */
async function appOf(context, source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: await installed(context) },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0].text
}

/**
 * A page with an app that is made of `source`, over the package. `css` stands in place of the package's own style
 * sheet; `init` runs before any script of the page.
 */
export async function appPage(context, { browser }, source, { css, init } = {}) {
  const file = (name) => readFile(new URL(name, npm))
  const site = await startHostPage({
    '/index.html': `<!doctype html><html lang="en"><title>App</title><link rel="stylesheet" href="styles.css">
      <div id="app"></div><script type="module" src="app.js"></script></html>`,
    '/app.js': await appOf(context, source),
    '/styles.css': css ?? (await file('styles.css')),
    '/cossistant.wasm': await file('cossistant.wasm'),
    '/cossistant.deferred.wasm': await file('cossistant.deferred.wasm'),
  })
  context.after(() => site.stop())
  const page = await browser.newPage()
  if (init) await page.addInitScript(init)
  await page.goto(`${site.origin}/`)
  return page
}
