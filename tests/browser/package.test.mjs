import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appPage } from './harness/app-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
/** A page with an app that is made of `source`, over the package. */
const sitePage = (context, source) => appPage(context, stage, source)

test('mountSupport of the npm package mounts, sends, and leaves nothing behind', async (context) => {
  const { server } = stage
  const page = await sitePage(
    context,
    `
      import { mountSupport } from 'cossistant-wasm'
      window.support = mountSupport(document.querySelector('#app'), {
        publicKey: '${await server.publicKey()}',
        apiUrl: '${server.origin}/v1',
        onMessageSent: (event) => (document.title = event.type),
      })`,
  )
  const visitor = new Visitor(page)
  await visitor.trigger.waitFor()
  await page.evaluate(() => window.support.startConversation())
  await visitor.send('Hello from a bundle')
  assert.equal(await page.title(), 'messageSent')

  await page.evaluate(() => window.support.unmount())
  assert.equal(await page.locator('#app').innerHTML(), '')
})

test('The page may tell of events of its own making', async (context) => {
  const { server } = stage
  const page = await sitePage(
    context,
    `
      import { mountSupport } from 'cossistant-wasm'
      const support = mountSupport(document.querySelector('#app'), {
        publicKey: '${await server.publicKey()}',
        apiUrl: '${server.origin}/v1',
        onConversationEnd: ({ conversationId }) => (document.title = conversationId),
      })
      support.emit({ type: 'conversationEnd', conversationId: 'CO1', conversation: null })`,
  )
  await page.waitForFunction(() => document.title === 'CO1')
})

/** The start of an app that draws with Preact: its own props, and the imports that all of them need. */
async function preactApp(body) {
  const { server } = stage
  return `
    import { Fragment, h, Primitives, Support, useState } from 'cossistant-wasm'
    import { render } from 'preact'
    const props = { publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1' }
    const draw = (node) => render(node, document.querySelector('#app'))
    ${body}`
}

test('Support draws the launcher, the panel and the pages that stand in it, through fragments', async (context) => {
  const page = await sitePage(
    context,
    await preactApp(`
      const Pricing = ({ params }) => h('p', { id: 'pricing' }, params.plan)
      const launcher = ({ isOpen, unreadCount }) => (isOpen ? 'Close' : 'Ask us · ' + unreadCount)
      draw(
        h(Support, { ...props, ref: (support) => (window.support = support ?? window.support) },
          h('p', { id: 'dropped' }),
          h(Fragment, null,
            h(Support.Trigger, { id: 'ask' }, launcher),
            h(Support.Page, { name: 'PRICING', component: Pricing }),
          ),
          h(Support.Content, { className: 'panel', side: 'bottom' }),
        ),
      )`),
  )
  const trigger = page.locator('#ask')
  await trigger.waitFor()
  assert.equal(await trigger.textContent(), 'Ask us · 0')
  assert.equal(await page.locator('[data-slot=trigger]').count(), 1)
  await trigger.click()
  await page.locator('[data-slot=content].panel [data-slot=home-page]').waitFor()
  assert.equal(await trigger.textContent(), 'Close')
  await page.evaluate(() => window.support.navigate({ page: 'PRICING', params: { plan: 'pro' } }))
  assert.equal(await page.locator('[data-slot=content] #pricing').textContent(), 'pro')
  assert.equal(await page.locator('#dropped').count(), 0)
})

test('Support.Root draws what it is given: a launcher of any element, areas around the pages', async (context) => {
  const page = await sitePage(
    context,
    await preactApp(`
      const Pricing = () => h('p', { id: 'pricing' }, 'Prices')
      draw(
        h(Support.Root, props,
          h(Support.Trigger, { asChild: true, className: 'a' },
            h('a', { href: '#', id: 'ask', className: 'b', onClick: (event) => window.stay && event.preventDefault() }, 'Ask'),
          ),
          h(Support.Content, null,
            h(Support.Header, null, h('b', { id: 'above' }, 'Bakery')),
            h(Support.Router, null, h(Support.Page, { name: 'HOME', component: Pricing })),
            h(Support.Footer, null, h('i', { id: 'below' }, 'Since 1912')),
          ),
        ),
      )`),
  )
  const trigger = page.locator('#ask')
  assert.equal(await trigger.getAttribute('class'), 'a b')
  assert.equal(await trigger.getAttribute('aria-haspopup'), 'dialog')
  await page.evaluate(() => (window.stay = true))
  await trigger.click()
  assert.equal(await page.locator('[data-slot=content]').count(), 0)
  await page.evaluate(() => (window.stay = false))
  await trigger.click()
  const texts = page.locator('[data-slot=content] :is(#above, #pricing, #below)')
  await page.locator('#pricing').waitFor()
  assert.deepEqual(await texts.allTextContents(), ['Bakery', 'Prices', 'Since 1912'])
})

test('A page that decides about open is asked, and nothing moves without it', async (context) => {
  const page = await sitePage(
    context,
    await preactApp(`
      window.asked = []
      function App() {
        const [open, setOpen] = useState(false)
        window.setOpen = setOpen
        return h(Support, { ...props, open, onOpenChange: (next) => window.asked.push(next) })
      }
      draw(h(App))`),
  )
  const visitor = new Visitor(page)
  await visitor.trigger.click()
  assert.deepEqual(await page.evaluate(() => window.asked), [true])
  assert.equal(await visitor.panel.count(), 0)
  await page.evaluate(() => window.setOpen(true))
  await visitor.panel.waitFor()
  await visitor.trigger.click()
  assert.deepEqual(await page.evaluate(() => window.asked), [true, false])
  assert(await visitor.panel.isVisible())
})

test('The primitives draw inside Support, and leave with it', async (context) => {
  const page = await sitePage(
    context,
    await preactApp(`
      const { Button, Config, FileInput, MultimodalInput, Router, Trigger, Window } = Primitives
      draw(
        h(Support.Root, props,
          h(Config, { quickOptions: ['What does it cost?'] }),
          h(Trigger, null, 'Ask'),
          h(Window, null, h(Router), h(Button, { variant: 'primary' }, 'Mine'), h(MultimodalInput), h(FileInput)),
        ),
      )
      window.leave = () => draw(null)`),
  )
  await page.locator('[data-slot=trigger]').click()
  await page.locator('[data-slot=quick-option]', { hasText: 'What does it cost?' }).waitFor()
  assert.equal(await page.locator('[data-slot=button][data-variant=primary]', { hasText: 'Mine' }).count(), 1)
  assert.equal(await page.locator('[data-slot=composer]').count(), 1)
  await page.evaluate(() => window.leave())
  assert.equal(await page.locator('#app').innerHTML(), '')
})
