import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startHostPage } from './harness/host-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

/** A page of another origin with a strict policy, whose script `options` start the widget. */
async function openSite(context, { locale = 'en-US', options = '{}' } = {}) {
  const { server, browser } = stage
  const site = await startHostPage(
    {
      '/index.html': `<!doctype html><html lang="en"><title>Texts</title>
        <script src="/page.js"></script>
        <script async src="${server.origin}/widget/loader.js?v=3"></script></html>`,
      '/page.js': `window.Cossistant = { __queue: [{ method: 'init', args: [{
        publicKey: '${await server.publicKey()}', apiUrl: '${server.origin}/v1', widget: ${options} }] }] }`,
    },
    {
      'content-security-policy':
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' ${server.origin}; style-src ${server.origin}; ` +
        `connect-src ${server.origin} ${server.origin.replace('http', 'ws')}; img-src ${server.origin}`,
    },
  )
  context.after(() => site.stop())
  const page = await browser.newPage({ locale })
  const fetched = []
  page.on('request', (request) => {
    if (request.url().includes('/locales/')) fetched.push(request.url())
  })
  await page.goto(`${site.origin}/`)
  const visitor = new Visitor(page)
  await visitor.openPanel()
  return { page, visitor, fetched, said: (key) => page.locator(`[data-key-name="${key}"]`).first() }
}

test('A French browser is answered in French, with a file from beside the widget', async (context) => {
  const { page, fetched, said } = await openSite(context, { locale: 'fr-CA' })
  await said('common.actions.askQuestion').filter({ hasText: 'Poser une question' }).waitFor()
  assert.match(await said('page.home.greeting').innerText(), /^(Bonjour|Bon après-midi|Bonsoir)\. /)
  assert.equal(await page.locator('[data-slot=root]').getAttribute('lang'), 'fr-CA')
  assert.deepEqual(fetched, [`${stage.server.origin}/widget/locales/fr.json?v=3`])
})

test('An English browser fetches no locale', async (context) => {
  const { fetched, said } = await openSite(context)
  await said('common.actions.askQuestion').filter({ hasText: 'Ask us a question' }).waitFor()
  assert.deepEqual(fetched, [])
})

test('The page wants another language and has texts and functions of its own', async (context) => {
  const { page, said } = await openSite(context, {
    options: `{ locale: 'es', content: {
      'common.actions.askQuestion': { es: 'Hablar con {alguien}' },
      'page.home.tagline': ({ context, utils }) => context.website.name + ' ' + utils.formatNumber(0.5) } }`,
  })
  await said('page.home.greeting').filter({ hasText: '¿En qué' }).waitFor()
  assert.equal(await said('common.actions.askQuestion').innerText(), 'Hablar con {alguien}')
  assert.match(await said('page.home.tagline').innerText(), /^\S.* 0,5$/)

  await page.evaluate(() => window.Cossistant.updateConfig({ widget: { locale: 'en', content: {} } }))
  await said('common.actions.askQuestion').filter({ hasText: 'Ask us a question' }).waitFor()
})

test('Every text that is drawn says its key', async (context) => {
  const { page, visitor } = await openSite(context)
  const unnamed = () =>
    page.evaluate(() => {
      const root = document.querySelector('[data-cossistant-browser-widget]').shadowRoot
      const texts = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      // What people write, names, times and numbers are no texts of the widget.
      const free =
        '[data-key-name], style, time, [data-slot=header-title], [data-slot=message-bubble], [data-slot=message-sender],' +
        '[data-slot=quick-option], [data-slot=day-separator], [data-slot=conversation-row-title],' +
        '[data-slot=conversation-row-subtitle], [data-slot=avatar]'
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.data.trim() && !node.parentElement.closest(free)) texts.push(node.data)
      }
      return texts
    })
  assert.deepEqual(await unnamed(), [])
  await page.locator('[data-slot=page-footer] button').click()
  await visitor.send('Hello')
  assert.deepEqual(await unnamed(), [])
  await page.locator('[data-slot=header] button').first().click()
  await page.locator('[data-slot=conversation-row]').waitFor()
  assert.deepEqual(await unnamed(), [])
})

test('The page says texts of the widget in its own elements', async (context) => {
  const { page } = await openSite(context, { locale: 'fr-CA' })
  const said = await page.evaluate(async () => {
    const widget = window.Cossistant.init()
    await widget.ready
    const button = document.body.appendChild(document.createElement('button'))
    widget.bindText(button, 'common.actions.askQuestion')
    return [widget.text('component.trigger.unread', { count: 2 }), button.dataset.keyName]
  })
  assert.deepEqual(said, ['2 messages non lus', 'common.actions.askQuestion'])
  const button = page.locator('body > [data-key-name]')
  await button.filter({ hasText: 'Poser une question' }).waitFor()
  await page.evaluate(() => window.Cossistant.updateConfig({ widget: { locale: 'en' } }))
  await button.filter({ hasText: 'Ask us a question' }).waitFor()
})
