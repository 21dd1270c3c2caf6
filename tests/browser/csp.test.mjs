import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { startHostPage } from './harness/host-page.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

/** The strictest policy the widget is promised to work under: no `unsafe-eval`, no `unsafe-inline`. */
function policyFor(origin) {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${origin}`,
    `style-src ${origin}`,
    `connect-src ${origin} ${origin.replace('http', 'ws')}`,
    `img-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

test('On a page with a strict policy of another origin the widget works and violates nothing', async (context) => {
  const { server, browser } = stage
  const tag = `<script async src="${server.origin}/widget/loader.js" data-public-key="${await server.publicKey()}"
    data-api-url="${server.origin}/v1"></script>`
  const site = await startHostPage(
    { '/index.html': `<!doctype html><html lang="en"><title>Strict</title>${tag}<h1>Strict</h1></html>` },
    { 'content-security-policy': policyFor(server.origin) },
  )

  context.after(() => site.stop())

  const page = await browser.newPage()
  const violations = []
  await page.exposeFunction('tellViolation', (violation) => violations.push(violation))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      window.tellViolation(
        `${event.violatedDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      ),
    )
  })
  const visitor = new Visitor(page)
  await page.goto(`${site.origin}/`)
  await visitor.openNewConversation()
  await visitor.send('Do you like strict pages?')

  const agent = new Agent(await browser.newPage())
  await agent.signIn(server)
  await agent.openConversation('Do you like strict pages?')
  await agent.reply('**Very** much, see [here](https://example.com).')
  await visitor.hears('Very much, see here.')
  assert.deepEqual(violations, [])
})

test('The inbox, the demo page and the description of the API carry a policy of their own and violate nothing', async () => {
  const { server, browser } = stage
  for (const path of ['/demo/', '/inbox/', '/docs/']) {
    const page = await browser.newPage()
    const complaints = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
    })
    const response = await page.goto(server.origin + path, { waitUntil: 'networkidle' })
    assert.match(response.headers()['content-security-policy'] ?? '', /script-src/, path)
    assert.deepEqual(complaints, [], path)
  }
})
