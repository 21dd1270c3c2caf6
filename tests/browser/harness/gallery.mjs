/** The components alone, drawn over a store of plain values, on a page with a harsh reset. The core places the panel. */
import { readFileSync } from 'node:fs'
import { after, afterEach, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { finished } from '../../../scripts/js/styles.mjs'
import { startBrowser } from './browser.mjs'
import { startHostPage } from './host-page.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const fixtures = `${root}tests/js-glue/fixtures`

/** When the scenes are looked at, as `nowMs` of fixtures/content.ts. */
const kNow = new Date('2026-05-12T09:42:00Z')

/** A browser and a gallery for the tests of one file. */
export function useGallery() {
  let browser
  let gallery
  before(async () => {
    browser = await startBrowser()
    gallery = await startGallery(browser)
  })
  afterEach(() => browser.closePages())
  after(async () => {
    await gallery?.stop()
    await browser?.stop()
  })
  return { open: (scene, query, options) => gallery.open(scene, query, options) }
}

/** The gallery in `browser`, until `stop`. */
export async function startGallery(browser) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { gallery: `${fixtures}/gallery.tsx`, widget: 'styles/styles.css' },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: '#view',
    outdir: '/',
    write: false,
  })
  const site = await startHostPage({
    '/gallery.html': readFileSync(`${fixtures}/gallery.html`, 'utf8'),
    '/page.css': readFileSync(`${fixtures}/page.css`, 'utf8'),
    '/widget/cossistant.wasm': readFileSync(`${root}dist/widget/cossistant.wasm`),
    '/widget/cossistant.deferred.wasm': readFileSync(`${root}dist/widget/cossistant.deferred.wasm`),
    ...Object.fromEntries(
      outputFiles.map(({ path, text }) => [path, path.endsWith('.css') ? finished(text) : text]),
    ),
  })
  return {
    /** Resolves when `scene` of fixtures/scenes.ts is drawn. `query` is what gallery.tsx reads. */
    async open(scene, query = {}, options = {}) {
      const page = await browser.newPage(options)
      page.setDefaultTimeout(5000)
      await page.clock.setFixedTime(kNow)
      await page.goto(`${site.origin}/gallery.html?${new URLSearchParams({ scene, ...query })}`)
      await page.locator('[data-slot=trigger], [data-slot=content]').first().waitFor()
      return page
    },
    stop: () => site.stop(),
  }
}

/** The names of all scenes of fixtures/scenes.ts. */
export async function sceneNames() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${fixtures}/scenes.ts`],
    bundle: true,
    format: 'esm',
    write: false,
  })
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  return Object.keys(module.scenes)
}

/** What the components asked of the core so far. */
export function actionsOf(page) {
  return page.evaluate(() => window.store.actions)
}

/** The element with focus, through shadow roots, by `data-slot` or accessible name. */
export function focusOf(page) {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot) element = element.shadowRoot.activeElement
    return element?.getAttribute('aria-label') ?? element?.dataset.slot ?? element?.tagName
  })
}

/** Calls `change` in the page and resolves when what it moved is drawn, laid out and settled. */
export async function drawn(page, change, argument) {
  await page.evaluate(change, argument)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
