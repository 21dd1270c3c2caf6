import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { startBot } from './harness/bot.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
let bot
after(() => bot?.stop())

async function visit() {
  bot ??= await startBot(stage.server)
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  return visitor
}

test('The bot shows its search while it runs, and answers with a link', async () => {
  const visitor = await visit()
  await visitor.send('How long does shipping take?')
  await visitor.page.locator('[data-slot=tool-row][data-tool-display-state=partial]').waitFor()
  await visitor.hears('elsewhere in the EU')
  await visitor.hears('More of it is on the workshop page')
  assert.equal(await visitor.received.locator('a', { hasText: 'workshop page' }).count(), 1)
  assert.equal(await visitor.received.count(), 1)
})

test('While the bot is at work it says what it does, in words that are read aloud', async () => {
  const visitor = await visit()
  await visitor.send('Can I send it back?')
  const progress = visitor.page.locator('[role=log][aria-live=polite] [data-slot=typing-progress]')
  await progress.filter({ hasText: 'Looking through the help pages' }).waitFor()
  await progress.filter({ hasText: 'Writing an answer' }).waitFor()
  await visitor.hears('The money is back with you')
  assert.equal(await progress.count(), 0)
})

test('An answer with code has it as code', async () => {
  const visitor = await visit()
  await visitor.send('How do I install it?')
  await visitor.hears('further down this page')
  const code = await visitor.received.locator('pre code').textContent()
  assert.match(code, /widget\/loader\.js/)
})

test('Asked for a human it calls the team and is silent from then on', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = await visit()
  await visitor.send('A human, please')
  await visitor.hears('Mara or Tobi')
  await visitor.page.locator('[data-slot=event-row]').waitFor()
  await agent.conversations.first().click()
  await agent.reads('A human, please')
  await agent.page
    .locator('.entries [data-slot=message-time]', { hasText: 'Acorn helper (scripted demo)' })
    .waitFor()
  await agent.reply('Hello, this is Mara.')
  await visitor.hears('Hello, this is Mara.')
  await visitor.send('Tell me about shipping')
  await agent.reply('On Tuesdays.')
  await visitor.hears('On Tuesdays.')
  assert.equal(await visitor.received.filter({ hasText: 'elsewhere in the EU' }).count(), 0)
})
