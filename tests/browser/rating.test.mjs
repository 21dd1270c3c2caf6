/** A conversation that the team has resolved is rated, and the team sees it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { control } from './harness/control.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

const thanks = (visitor) => visitor.page.locator('[data-key-name="component.conversationPage.ratingThanks"]')
const star = (visitor, value) => visitor.page.locator(`[data-rating-value="${value}"]`)

/** The team resolves the only conversation that it has with `text` in it. */
async function resolve(text) {
  const { server } = stage
  const { items } = await control(server, '/conversations/inbox')
  const { id } = items.find((item) => JSON.stringify(item).includes(text))
  await control(server, `/conversations/${id}/resolve`, 'POST')
}

/** A visitor whose conversation is resolved. */
async function openResolved(text) {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send(text)
  await resolve(text)
  await star(visitor, 1).waitFor()
  return visitor
}

test('The visitor rates, and the team reads the stars and the words', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = await openResolved('Where is my bowl?')
  await agent.page.getByText('Resolved', { exact: true }).first().click()
  await agent.openConversation('Where is my bowl?')
  await star(visitor, 4).click()
  await visitor.page.locator('[data-slot=rating-comment]').fill('Found it, thank you!')
  await visitor.page.locator('[data-slot=rating-card] > [data-slot=button]').click()
  await thanks(visitor).waitFor()
  await visitor.page.locator('[data-slot=feedback-card]').filter({ hasText: 'Found it' }).waitFor()
  await agent.fromVisitor.filter({ hasText: 'Found it, thank you!' }).getByText('4 stars').waitFor()
})

test('What was rated stays so after a reload', async () => {
  const visitor = await openResolved('Is oak heavy?')
  await star(visitor, 5).click()
  await visitor.page.locator('[data-slot=rating-card] > [data-slot=button]').click()
  await thanks(visitor).waitFor()
  await visitor.page.reload()
  await thanks(visitor).waitFor()
  assert.equal(await visitor.page.locator('[data-rating-active=true]').count(), 5)
  assert(await star(visitor, 1).isDisabled())
})

test('Without a network the stars come back, and go when it is there', async () => {
  const visitor = await openResolved('Do you gift-wrap?')
  await star(visitor, 3).click()
  await visitor.page.locator('[data-slot=rating-comment]').fill('Quick.')
  await visitor.page.context().setOffline(true)
  await visitor.page.locator('[data-slot=rating-card] > [data-slot=button]').click()
  await visitor.page.locator('[data-slot=rating-problem]').waitFor()
  assert.equal(await visitor.page.locator('[data-slot=rating-comment]').inputValue(), 'Quick.')
  await visitor.page.context().setOffline(false)
  await visitor.page.locator('[data-slot=rating-card] > [data-slot=button]').click()
  await thanks(visitor).waitFor()
})
