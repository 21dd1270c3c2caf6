/** The package in an app that draws with React, and as an element. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible } from './harness/axe.mjs'
import { Agent } from './harness/agent.mjs'
import { appPage } from './harness/app-page.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

/** An app of `body`, where `draw` draws an element, with what it said to the console in `page.said`. */
async function reactPage(context, body) {
  const { server } = stage
  const page = await appPage(
    context,
    stage,
    `
      import { StrictMode, createElement as h, useState } from 'react'
      import { createRoot } from 'react-dom/client'
      import { Primitives, Support, Text, useSupportConfig, useSupportNavigation, useSupportText } from 'cossistant-wasm/react'
      const props = { publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1' }
      const root = createRoot(document.querySelector('#app'))
      const draw = (node) => root.render(h(StrictMode, null, node))
      window.leave = () => root.unmount()
      ${body}`,
    {
      init: () => {
        window.said = []
        for (const level of ['error', 'warn'])
          console[level] = (...words) => window.said.push(words.join(' '))
      },
    },
  )
  return { page, visitor: new Visitor(page), said: () => page.evaluate(() => window.said) }
}

test('In a React app a visitor asks, is answered, and nothing is left behind', async (context) => {
  const { page, visitor, said } = await reactPage(
    context,
    `draw(h(Support, { ...props, defaultOpen: true }))`,
  )
  await visitor.page.locator('[data-slot=page-footer] button').click()
  await visitor.composer.waitFor()
  await page.keyboard.type('Is this React?')
  assert.equal(await visitor.composer.inputValue(), 'Is this React?')
  await page.keyboard.press('Enter')
  await visitor.accepted('Is this React?')
  assert.equal(await visitor.composer.inputValue(), '')
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  await agent.openConversation('Is this React?')
  await agent.reply('It **is**.\\n\\n```js\\nlet owl\\n```')
  await visitor.hears('It is.')
  await assertAccessible(page, '[data-cossistant-root]')
  await page.keyboard.press('Escape')
  await visitor.panel.waitFor({ state: 'detached' })
  await page.evaluate(() => window.leave())
  assert.equal(await page.locator('#app').innerHTML(), '')
  assert.deepEqual(await said(), [])
})

test('Parts, slots and hooks are those of React', async (context) => {
  const { page, visitor } = await reactPage(
    context,
    `
      function Launcher() {
        const { isOpen, toggle } = useSupportConfig()
        return h('button', { id: 'own', onClick: toggle }, isOpen ? 'Close' : 'Open')
      }
      function Prices({ params }) {
        const [count, setCount] = useState(0)
        const { goBack, canGoBack } = useSupportNavigation()
        const text = useSupportText()
        return h('div', null,
          h('button', { id: 'count', onClick: () => setCount(count + 1) }, params.plan + ' ' + count),
          canGoBack && h('button', { id: 'back', onClick: goBack }, text('common.actions.close')))
      }
      const Watermark = ({ website }) => h('small', { id: 'mark' }, website?.name)
      draw(
        h(Support.Root, { ...props, slots: { watermark: Watermark }, ref: (support) => (window.support = support ?? window.support) },
          h(Launcher),
          h(Support.Trigger, null, ({ isOpen }) => (isOpen ? 'Less' : 'More')),
          h(Support.Content, null, h(Support.Router, null, h(Support.Page, { name: 'PRICES', component: Prices }))),
        ),
      )`,
  )
  await page.locator('#own').click()
  await page.locator('#mark').waitFor()
  assert.equal(await page.locator('#own').innerText(), 'Close')
  assert.equal(await visitor.trigger.innerText(), 'Less')
  await page.evaluate(() => window.support.navigate({ page: 'PRICES', params: { plan: 'pro' } }))
  await page.locator('#count').click()
  assert.equal(await page.locator('#count').innerText(), 'pro 1')
  assert.equal(await page.locator('#back').innerText(), 'Close')
  await page.locator('#back').click()
  await page.locator('[data-slot=home-page]').waitFor()
})

test('The element is the widget while it is in the page', async (context) => {
  const { server } = stage
  const page = await appPage(
    context,
    stage,
    `
      import { defineSupportElement } from 'cossistant-wasm'
      defineSupportElement()
      const element = document.createElement('cossistant-support')
      element.setAttribute('public-key', '${await server.publicKey()}')
      element.setAttribute('api-url', '${server.origin}/v1')
      element.props = { quickOptions: ['Where is it?'], defaultOpen: true }
      document.querySelector('#app').append(element)`,
  )
  const element = page.locator('cossistant-support')
  await page.getByRole('button', { name: 'Where is it?' }).waitFor()
  await element.evaluate((widget) => widget.setAttribute('theme', 'dark'))
  await page.locator('cossistant-support [data-color-scheme=dark]').waitFor({ state: 'attached' })
  await element.evaluate((widget) => (widget.props = { quickOptions: ['Who are you?'] }))
  await page.getByRole('button', { name: 'Who are you?' }).waitFor()
  assert.ok(await element.evaluate((widget) => widget.support !== null))
  await element.evaluate((widget) => {
    window.widget = widget
    widget.remove()
  })
  await until('it is gone', () =>
    page.evaluate(() => window.widget.support === null && !window.widget.firstChild),
  )
})
