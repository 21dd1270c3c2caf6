/** What messages look like in the inbox, with the real server and a real visitor. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

async function signedIn(prepare = () => {}) {
  const page = await stage.browser.newPage()
  await prepare(page)
  const agent = new Agent(page)
  await agent.signIn(stage.server)
  return agent
}

/** A visitor who wrote `text`, which its widget shows as `words`. */
async function visitorWith(text, words = text) {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.write(text)
  await visitor.accepted(words)
  return visitor
}

/** The newest message of the team in the inbox. */
const answer = (agent) => agent.page.locator('.entry[data-side=team] [data-slot=message-text]').last()

const kMarkdown = [
  '## Set it up',
  '',
  'Ask [@Mara](mention:human-agent:MARA) or read **the** *guide* at https://acorn-oak.example/guide.',
  '',
  '1. Run `npm install acorn`',
  '2. Write this:',
  '',
  '```js title="main.js"',
  'grow("<oak>")',
  '```',
  '',
  '> One `day` it is a tree.',
].join('\n')

test('A message of the team is drawn as in the widget: lists, code, commands, mentions and links', async () => {
  const visitor = await visitorWith('How do I set it up?')
  const agent = await signedIn()
  await agent.openConversation('How do I set it up?')
  await agent.reply(kMarkdown)
  await visitor.hears('One day it is a tree.')
  const drawn = answer(agent)
  for (const part of ['ol > li', 'pre', 'blockquote', '[data-slot=mention]', '[data-slot=message-link]']) {
    assert.notEqual(await drawn.locator(part).count(), 0, part)
  }
  assert.equal(
    await drawn.innerHTML(),
    await visitor.received.locator('[data-slot=message-text]').last().innerHTML(),
  )
  await agent.conversations.filter({ hasText: 'You: Set it up Ask @Mara or read the guide' }).waitFor()
})

test('A message of the visitor is drawn like that too, and what looks like HTML is text', async () => {
  await visitorWith('<img src="x" onerror="document.title = 1"> is **bold**', 'is bold')
  const agent = await signedIn()
  await agent.openConversation('is bold')
  const message = agent.fromVisitor.locator('[data-slot=message-text]')
  await message.locator('strong', { hasText: 'bold' }).waitFor()
  assert.match(await message.textContent(), /^<img src="x" onerror="document.title = 1"> is bold$/)
  assert.equal(await message.locator('img').count(), 0)
})

test('Commands are shown for the package manager that is chosen, and are copied', async () => {
  await visitorWith('`npm install acorn` fails', 'fails')
  const agent = await signedIn((page) =>
    page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.server.origin }),
  )
  await agent.openConversation('fails')
  const block = agent.page.locator('[data-slot=command-block]')
  await block.getByRole('button', { name: 'pnpm' }).click()
  await block.locator('code', { hasText: 'pnpm add acorn' }).waitFor()
  await block.getByRole('button', { name: 'Copy' }).click()
  await block.getByRole('button', { name: 'Copied' }).waitFor()
  assert.equal(await agent.page.evaluate(() => navigator.clipboard.readText()), 'pnpm add acorn')
  await agent.page.reload()
  await block.locator('code', { hasText: 'pnpm add acorn' }).waitFor()
})

test('Where the core cannot be had, words stay plain and nothing else is missing', async () => {
  const visitor = await visitorWith('See https://acorn-oak.example/guide, **please**', 'please')
  const agent = await signedIn((page) => page.route('**/inbox.wasm', (route) => route.abort()))
  await agent.openConversation('please')
  await agent.reads('See https://acorn-oak.example/guide, **please**')
  assert.equal(await agent.page.locator('[role=alert]').count(), 0)
  await agent.reply('I did.')
  await visitor.hears('I did.')
})
