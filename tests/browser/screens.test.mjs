/** Every screen and state of the widget, as people perceive it who do not see it as it is drawn. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertAccessible } from './harness/axe.mjs'
import { sceneNames, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()
const names = await sceneNames()
const root = '[data-cossistant-root]'

for (const scene of names) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing on ${scene}, ${theme}`, async () => {
      const page = await gallery.open(scene, { theme })
      await assertAccessible(page, root)
    })
  }

  test(`A screen reader is told of ${scene} what it was told before`, async () => {
    const page = await gallery.open(scene)
    const told = `${await page.locator(root).ariaSnapshot()}\n`
    // `COSSISTANT_SNAPSHOTS=write` takes down what is there now, to be read and committed.
    const file = new URL(`snapshots/${scene}.yml`, import.meta.url)
    if (process.env.COSSISTANT_SNAPSHOTS === 'write') writeFileSync(file, told)
    assert.ok(existsSync(file), `there is no ${file.pathname}`)
    assert.equal(told, readFileSync(file, 'utf8'))
  })
}
