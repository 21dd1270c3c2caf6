import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

/** Several tabs of one visitor, and one tab over a reload. */
const stage = useStage()

const shop = () => `${stage.server.origin}/demo/`

async function openShop(page) {
  await page.goto(shop())
  return new Visitor(page)
}

/** A visitor in a conversation that the server has, and the agent who reads it. */
async function meet() {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = await openShop(await stage.browser.newPage())
  await visitor.openNewConversation()
  await visitor.send('Is the walnut bowl oiled?')
  await agent.conversations.first().click()
  await agent.reads('Is the walnut bowl oiled?')
  return { agent, visitor }
}

/** Refuses the connection for everything that `page` sends as a message, until the answer is called. */
async function cutMessages(page) {
  const isMessage = (url) => url.pathname === '/v1/messages'
  await page.route(isMessage, (route) => route.abort('connectionfailed'))
  return () => page.unroute(isMessage)
}

test('A message that did not get out is sent after a reload, once', async () => {
  const { agent, visitor } = await meet()
  const restore = await cutMessages(visitor.page)
  await visitor.write('And may it be washed?')
  await visitor.unsent.waitFor()
  await restore()
  await visitor.page.reload()
  await agent.reads('And may it be washed?')
  await visitor.accepted('And may it be washed?')
  assert.equal(await visitor.sent.filter({ hasText: 'And may it be washed?' }).count(), 1)
})

test('A message from a second tab is in both, and the agent reads it once', async () => {
  const { agent, visitor } = await meet()
  const second = await openShop(await visitor.page.context().newPage())
  await second.composer.waitFor()
  await second.send('Asked in the second tab')
  await agent.reads('Asked in the second tab')
  await visitor.accepted('Asked in the second tab')
  assert.equal(await visitor.sent.filter({ hasText: 'Asked in the second tab' }).count(), 1)
})

test('The tab that is left sends what the closed one could not', async () => {
  const { agent, visitor } = await meet()
  await cutMessages(visitor.page)
  const second = await openShop(await visitor.page.context().newPage())
  await second.composer.waitFor()
  await visitor.write('From the tab that goes')
  await second.sent.filter({ hasText: 'From the tab that goes' }).waitFor()
  await visitor.page.close()
  await agent.reads('From the tab that goes')
  await second.accepted('From the tab that goes')
})

test('A reload of the second tab does not take the lease from the first', async () => {
  const { visitor } = await meet()
  const second = await openShop(await visitor.page.context().newPage())
  await second.page.reload()
  await second.composer.waitFor()
  const holders = await second.page.evaluate(async () => {
    const { held, pending } = await navigator.locks.query()
    const ours = (locks) => locks.filter(({ name }) => name.startsWith('cossistant ')).length
    return [ours(held), ours(pending)]
  })
  assert.deepEqual(holders, [1, 1])
})
