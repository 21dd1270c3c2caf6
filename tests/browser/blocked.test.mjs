import assert from 'node:assert/strict'
import { test } from 'node:test'
import { control } from './harness/control.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

/** A visitor whom the team blocks while the widget is open. */
const stage = useStage()

/** Blocks, or with `unblock` lets back, whoever `page` belongs to. */
async function tellServer(page, what) {
  const id = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('cossistant_visitor_'))
    return JSON.parse(localStorage.getItem(key)).visitorId
  })
  await control(stage.server, `/visitors/${id}/${what}`, 'POST')
}

test('A visitor who is blocked sees the widget go, asks for nothing, and finds everything again later', async () => {
  const visitor = new Visitor(await stage.browser.newPage())
  const { page } = visitor
  await page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send('Hello from before')

  await tellServer(page, 'block')
  await visitor.write('Are you still there?')
  await visitor.panel.waitFor({ state: 'detached' })
  assert.equal(await visitor.trigger.count(), 0)

  const asked = []
  const said = page.waitForResponse((response) => response.url().endsWith('/v1/websites'))
  await page.reload()
  await said
  await page.evaluate(() => window.Cossistant.init().ready)
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('websocket', () => asked.push('socket'))
  await page.evaluate(async () => {
    const widget = window.Cossistant.init()
    widget.startConversation('Please?')
    assertNull(await widget.identify({ externalId: '7' }))
    function assertNull(value) {
      if (value !== null) throw new Error(JSON.stringify(value))
    }
  })
  assert.equal(await visitor.trigger.count(), 0)
  assert.deepEqual(asked, [])

  await tellServer(page, 'unblock')
  await page.reload()
  await visitor.panel.waitFor()
  await visitor.page.locator('[data-slot=conversation-row], [data-slot=message]').first().waitFor()
})
