/** A long conversation, of which the page holds what is in sight. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Api } from '../../demo/bot/api.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
const kMessages = 160
let api
let aiAgentId

/** In turns of a person and an AI agent, so that each is a row. Some are tall. */
async function says(conversationId, at) {
  const text = at % 7 === 0 ? `Message ${at}.\n\n${'It is a long one. '.repeat(20)}` : `Message ${at}.`
  await api.send(conversationId, { type: 'message', text, ...(at % 2 === 0 ? { aiAgentId } : {}) })
}

/** A visitor at the end of a conversation of many messages, of which `says` makes each. */
async function readLong(say = says) {
  api ??= new Api(stage.server.origin, await stage.server.inboxKey())
  aiAgentId ??= await api.agentId('Archivist')
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  const asked = visitor.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/conversations'),
  )
  await visitor.send('Tell me everything')
  const { conversationId } = (await asked).postDataJSON()
  for (let at = 1; at <= kMessages; ++at) await say(conversationId, at)
  await visitor.page.reload()
  await visitor.hears(`Message ${kMessages}.`)
  const timeline = visitor.page.locator('[data-slot=timeline]')
  return {
    visitor,
    timeline,
    rows: visitor.page.locator('[data-slot=timeline-row]'),
    conversationId,
  }
}

/** Scrolls up until the first words of the conversation are there. */
async function scrollToStart({ visitor, timeline, rows }, each = async () => {}) {
  await until('the first message is there', async () => {
    await timeline.evaluate((element) => (element.scrollTop = Math.max(0, element.scrollTop - 400)))
    await each(await rows.count())
    return visitor.sent.filter({ hasText: 'Tell me everything' }).isVisible()
  })
}

test('However far the reader goes back, the page holds a few rows', async () => {
  const long = await readLong()
  let most = 0
  await scrollToStart(long, (count) => (most = Math.max(most, count)))
  assert.ok(most < 60, `${most} rows`)
  const total = await long.timeline.evaluate((element) => element.scrollHeight)
  assert.ok(total > kMessages * 40, `${total} px`)
})

test('End leads to the end, past rows that were never drawn', async () => {
  const { visitor, timeline } = await readLong()
  await until('the first message is there', async () => {
    await timeline.evaluate((element) => (element.scrollTop = 0))
    return visitor.sent.filter({ hasText: 'Tell me everything' }).isVisible()
  })
  await timeline.press('End')
  await until('the last message is there', () =>
    timeline.evaluate(
      (element, last) =>
        element.scrollHeight - element.scrollTop - element.clientHeight <= 1 &&
        element.textContent.includes(last),
      `Message ${kMessages}.`,
    ),
  )
})

test('A row stays where the reader has it while older ones come in above', async () => {
  const { visitor, timeline } = await readLong()
  const middle = visitor.received.filter({ hasText: /^Message 115\./ })
  await until('the row is in sight', async () => {
    await timeline.evaluate((element) => (element.scrollTop -= 150))
    return (await middle.count()) > 0 && middle.evaluate((row) => row.getBoundingClientRect().top > 200)
  })
  const top = () => middle.evaluate((row) => Math.round(row.getBoundingClientRect().top))
  const height = () => timeline.evaluate((element) => element.scrollHeight)
  const [before, heightBefore] = [await top(), await height()]
  await visitor.page.locator('[data-slot=load-older] button').evaluate((button) => button.click())
  await until('older ones are there', async () => (await height()) > heightBefore + 1000)
  assert.ok(Math.abs((await top()) - before) <= 1, `${before} px, then ${await top()}`)
})

test('What comes while the reader is elsewhere is told below, and a click leads there', async () => {
  const long = await readLong()
  const { visitor, timeline, conversationId } = long
  await timeline.evaluate((element) => (element.scrollTop -= 1500))
  const pill = visitor.page.locator('[data-slot=jump-to-end]')
  await pill.waitFor()
  assert.equal((await pill.innerText()).trim(), '')
  await says(conversationId, kMessages + 1)
  await pill.filter({ hasText: 'New messages' }).waitFor()
  await pill.click()
  await visitor.received.filter({ hasText: `Message ${kMessages + 1}.` }).waitFor()
  await pill.waitFor({ state: 'detached' })
  assert.ok(
    await timeline.evaluate(
      ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 2,
    ),
  )
})

test('What somebody says in one long breath looks like one group, of which the page holds what is in sight', async () => {
  const breathless = (conversationId, at) =>
    api.send(conversationId, { type: 'message', text: `Message ${at}.`, aiAgentId })
  const long = await readLong(breathless)
  const { visitor } = long
  const bubbles = visitor.received
  const nodes = await visitor.page
    .locator('[data-slot=timeline]')
    .evaluate((timeline) => timeline.querySelectorAll('*').length)
  assert.ok(nodes < 500, `${nodes} nodes`)
  assert.equal(await visitor.page.locator('[data-slot=message-time]').count(), 1)
  const gaps = await bubbles.evaluateAll((all) => {
    const boxes = all.map((bubble) => bubble.getBoundingClientRect())
    return boxes.slice(1).map(({ top }, at) => Math.round(top - boxes[at].bottom))
  })
  assert.deepEqual([...new Set(gaps)], [4])
  let most = 0
  await scrollToStart(long, async () => (most = Math.max(most, await bubbles.count())))
  assert.ok(most < 100, `${most} messages`)
})
