import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

test('A visitor asks, an agent answers, and both see both messages live', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)

  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send('Is the walnut bowl safe for soup?')

  await agent.openConversation('Is the walnut bowl safe for soup?')
  await agent.reads('Is the walnut bowl safe for soup?')
  await agent.reply('Yes, up to a warm soup.')
  await visitor.hears('Yes, up to a warm soup.')

  await visitor.send('Lovely, thank you!')
  await agent.reads('Lovely, thank you!')
})

test('After a reload the panel is open on the same conversation', async () => {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send('Do you ship to Malta?')

  await visitor.page.reload()
  await visitor.accepted('Do you ship to Malta?')
  assert.equal(await visitor.sent.count(), 1)
})

test('Each visitor sees only the own conversation', async () => {
  const [first, second] = [
    new Visitor(await stage.browser.newPage()),
    new Visitor(await stage.browser.newPage()),
  ]
  await first.page.goto(`${stage.server.origin}/demo/`)
  await first.openNewConversation()
  await first.send('My order is number 7.')

  await second.page.goto(`${stage.server.origin}/demo/`)
  await second.openPanel()
  await second.page.locator('[data-slot=home-page]').waitFor()
  assert.equal(await second.page.getByText('My order is number 7.').count(), 0)
})

test('While the visitor writes, the agent is told so, and the other way round', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send('Who carves the owls?')
  await agent.openConversation('Who carves the owls?')

  await visitor.composer.pressSequentially('And the')
  await agent.page.locator('.thread [data-slot=typing-dots]').first().waitFor()

  await agent.replyBox.pressSequentially('That is')
  await visitor.page.locator('[data-slot=typing-indicator]').waitFor()
})
