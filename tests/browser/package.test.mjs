import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { startHostPage } from './harness/host-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
const npm = new URL('../../dist/npm/', import.meta.url)

/** A bundled app, as somebody who installed the npm package would build it. */
async function appOf(context, source) {
  const folder = await mkdtemp(join(tmpdir(), 'cossistant-app-'))
  context.after(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'node_modules'))
  await symlink(fileURLToPath(npm), join(folder, 'node_modules/cossistant-wasm'), 'dir')
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0].text
}

test('mountSupport of the npm package mounts, sends, and leaves nothing behind', async (context) => {
  const { server, browser } = stage
  const site = await startHostPage({
    '/index.html': `<!doctype html><html lang="en"><title>App</title><link rel="stylesheet" href="styles.css">
      <div id="app"></div><script type="module" src="app.js"></script></html>`,
    '/app.js': await appOf(
      context,
      `
      import { mountSupport } from 'cossistant-wasm'
      window.support = mountSupport(document.querySelector('#app'), {
        publicKey: '${await server.publicKey()}',
        apiUrl: '${server.origin}/v1',
        onMessageSent: (event) => (document.title = event.type),
      })`,
    ),
    '/styles.css': await readFile(new URL('styles.css', npm)),
    '/cossistant.wasm': await readFile(new URL('cossistant.wasm', npm)),
    '/cossistant.deferred.wasm': await readFile(new URL('cossistant.deferred.wasm', npm)),
  })
  context.after(() => site.stop())
  const page = await browser.newPage()
  const visitor = new Visitor(page)
  await page.goto(`${site.origin}/`)
  await visitor.trigger.waitFor()
  await page.evaluate(() => window.support.startConversation())
  await visitor.send('Hello from a bundle')
  assert.equal(await page.title(), 'messageSent')

  await page.evaluate(() => window.support.unmount())
  assert.equal(await page.locator('#app').innerHTML(), '')
})
