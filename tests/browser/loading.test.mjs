/** What stands on screen while something is on its way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionsOf, drawn, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

test('a conversation that comes moves nothing, and what comes at once was never announced', async () => {
  const page = await gallery.open('homeLoading', {}, { reducedMotion: 'no-preference' })
  const skeleton = page.locator('[data-slot=skeleton]')
  const [first] = await skeleton.evaluateAll(([element]) => {
    for (const animation of element.getAnimations()) animation.currentTime = 50
    return [getComputedStyle(element).opacity]
  })
  assert.equal(first, '0')
  await drawn(page, () => window.store.set('home', { quickOptions: ['Prices'] }))
  const optionsTop = () => page.locator('[data-slot=quick-options]').evaluate((list) => list.offsetTop)
  const before = await optionsTop()
  await drawn(page, () => {
    const [conversation] = window.store.read('history').conversations
    window.store.set('home', { isLoading: false, highlighted: conversation })
  })
  await page.locator('[data-slot=conversation-row]').waitFor()
  assert.equal(await optionsTop(), before)
})

test('what went wrong above a long history is whole, and the one way on', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => window.store.set('conversation', { error: { code: 'network', message: '' } }))
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 0))
  const [height, content] = await page
    .locator('[data-slot=error-note]')
    .evaluate((note) => [note.clientHeight, note.scrollHeight])
  assert.equal(height, content)
  assert.equal(await page.locator('[data-slot=load-older]').count(), 0)
  await page.locator('[data-slot=error-note] button').click()
  const asked = (await actionsOf(page)).map(({ type }) => type)
  assert.equal(asked.at(-1), 'retryLoad')
})
