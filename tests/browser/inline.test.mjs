/** A widget that fills an element of the page instead of floating over it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startHostPage } from './harness/host-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

for (const theme of ['light', 'dark', 'auto']) {
  test(`An inline widget is as large as its element on a page that is ${theme}`, async (context) => {
    const { server, browser } = stage
    const site = await startHostPage({
      '/index.html': `<!doctype html><html lang="en"><title>Inline</title><script src="/page.js"></script>
        <div id="place" style="inline-size: 500px; block-size: 600px"></div>
        <script async src="${server.origin}/widget/loader.js"></script></html>`,
      '/page.js': `window.Cossistant = { __queue: [{ method: 'init', args: [{
        publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1', container: '#place',
        theme: { mode: '${theme}' }, widget: { mode: 'responsive' } }] }] }`,
    })
    context.after(() => site.stop())
    const visitor = new Visitor(await browser.newPage())
    await visitor.page.goto(`${site.origin}/`)
    await visitor.panel.waitFor()
    const place = await visitor.page.locator('#place').boundingBox()
    assert.deepEqual(await visitor.panel.boundingBox(), place)
    await visitor.page.locator('[data-slot=page-footer] button').click()
    await visitor.composer.waitFor()
    assert.deepEqual(await visitor.panel.boundingBox(), place)
  })
}
