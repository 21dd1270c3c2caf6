import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startHostPage } from './harness/host-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

/** A page without a build step whose script tag starts the widget with the props `widget`, written in `script`. */
async function openSite(context, { script = '', widget = '{}' }) {
  const { server, browser } = stage
  const site = await startHostPage({
    '/index.html': `<!doctype html><html lang="en"><title>Slots</title>
      <script src="/page.js"></script>
      <script async src="${server.origin}/widget/loader.js"></script></html>`,
    '/page.js': `${script}
      window.errors = []
      window.Cossistant = { __queue: [
        { method: 'on', args: ['error', ({ error, context }) => errors.push([context, error.code, error.message])] },
        { method: 'init', args: [{
          publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1', widget: ${widget} }] },
      ] }`,
  })
  context.after(() => site.stop())
  const page = await browser.newPage()
  await page.goto(`${site.origin}/`)
  return { page, visitor: new Visitor(page) }
}

test('A page without a build step writes slots and pages with what the widget brings', async (context) => {
  const { page, visitor } = await openSite(context, {
    script: `
      function Ask({ isOpen, unreadCount, toggle, isTyping, ...button }) {
        const { h, useState } = Cossistant.view
        const [presses, setPresses] = useState(0)
        const onClick = () => { setPresses(presses + 1); toggle() }
        return h('button', { ...button, onClick }, (isOpen ? 'Close' : 'Ask') + ' ' + presses)
      }
      function Prices({ params }) {
        const { h, useDispatch } = Cossistant.view
        const dispatch = useDispatch()
        return h('button', { id: 'prices', onClick: () => dispatch({ type: 'goBack' }) }, params.plan)
      }`,
    widget: `{ slots: { trigger: Ask }, customPages: [{ name: 'PRICES', component: Prices }] }`,
  })
  await visitor.openPanel()
  assert.equal(await visitor.trigger.textContent(), 'Close 1')
  await page.evaluate(() => window.Cossistant.init().navigate({ page: 'PRICES', params: { plan: 'pro' } }))
  assert.equal(await page.locator('#prices').textContent(), 'pro')
  await page.locator('#prices').click()
  await page.locator('[data-slot=home-page]').waitFor()
})

test('A home page of the page reads conversations of the core, also at the very first', async (context) => {
  const { page, visitor } = await openSite(context, {
    script: `
      function Home({ conversations, startConversation, website, ...rest }) {
        const { h } = Cossistant.view
        const facts = website.name + ' ' + conversations.length + ' ' + (conversations[0]?.lastTimelineItem.text ?? '')
        return h('button', { id: 'home', onClick: () => startConversation('Hello') }, facts)
      }`,
    widget: '{ slots: { homePage: Home } }',
  })
  await visitor.openPanel()
  await page.locator('#home', { hasText: / 0/ }).click()
  await visitor.accepted('Hello')
  await page.evaluate(() => window.Cossistant.init().goHome())
  await page.locator('#home', { hasText: / 1 Hello/ }).waitFor()
  assert.deepEqual(await page.evaluate(() => window.errors), [])
})

test('A slot of the page that throws is an error event, once, and the built-in part is there', async (context) => {
  const { page, visitor } = await openSite(context, {
    script: `function Broken() { throw new Error('not today') }`,
    widget: '{ slots: { header: Broken } }',
  })
  await visitor.openNewConversation()
  await visitor.send('Hello')
  await page.locator('[data-slot=header][data-page=CONVERSATION]').waitFor()
  assert.deepEqual(await page.evaluate(() => window.errors), [
    ['slots.header', 'component_threw', 'not today'],
  ])
})

test('Slots may come later, and go', async (context) => {
  const { page, visitor } = await openSite(context, {})
  await visitor.openPanel()
  const watermark = page.locator('[data-slot=watermark]')
  await page.evaluate(() => {
    const watermark = (props) =>
      Cossistant.view.h('i', { 'data-slot': props['data-slot'] }, props.website.name)
    window.Cossistant.updateConfig({ widget: { slots: { watermark } } })
  })
  await page.locator('i[data-slot=watermark]').waitFor()
  await page.evaluate(() => window.Cossistant.updateConfig({ widget: { slots: {} } }))
  await page.locator('span[data-slot=watermark]').waitFor()
  assert.equal(await watermark.count(), 1)
})

test('A page that decides whether the panel is open is asked', async (context) => {
  const { page, visitor } = await openSite(context, {
    script: 'const asked = []',
    widget: '{ open: false, onOpenChange: (open) => asked.push(open) }',
  })
  await visitor.trigger.click()
  assert.deepEqual(await page.evaluate('asked'), [true])
  assert.equal(await visitor.panel.count(), 0)
  await page.evaluate(() => window.Cossistant.updateConfig({ widget: { open: true } }))
  await visitor.panel.waitFor()
  await page.evaluate(() => window.Cossistant.updateConfig({ widget: { open: null } }))
  await visitor.panel.waitFor({ state: 'detached' })
  await visitor.openPanel()
  assert.deepEqual(await page.evaluate('asked'), [true])
})
