/** What messages look like in the inbox, with the real server, a real visitor and the scripted bot. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Api } from '../../demo/bot/api.mjs'
import { Agent } from './harness/agent.mjs'
import { startBot } from './harness/bot.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
let bot
after(() => bot?.stop())

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
const answer = (agent) => agent.page.locator('.entries [data-side=sent] [data-slot=message-text]').last()

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

test('Words from right to left stand at the edge where all of the list stands', async () => {
  await visitorWith('هل وصلت الرسالة؟')
  const agent = await signedIn()
  const row = agent.conversations.filter({ hasText: 'هل وصلت' })
  const edgeOf = (part) =>
    part.evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      return Math.round(words.getBoundingClientRect().left)
    })
  await row.waitFor()
  assert.equal(await edgeOf(row.locator('.row-text')), await edgeOf(row.locator('.row-name')))
})

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

test('A reply says that the visitor has seen it, also after a reload', async () => {
  const visitor = await visitorWith('Are you there?')
  const agent = await signedIn()
  await agent.openConversation('Are you there?')
  await agent.reply('We are.')
  await visitor.hears('We are.')
  const seen = agent.page.locator('.entries [data-side=sent]', { hasText: 'We are.' }).getByText('· Seen')
  await seen.waitFor()
  await agent.page.reload()
  await seen.waitFor()
})

test('A reply amid a long group says so too', async () => {
  const visitor = await visitorWith('Anybody?')
  const agent = await signedIn()
  await agent.openConversation('Anybody?')
  const api = new Api(stage.server.origin, await stage.server.inboxKey())
  const aiAgentId = await api.agentId('Archivist')
  const conversationId = new URLSearchParams(new URL(agent.page.url()).hash.slice(1)).get('c')
  const says = (id, text) => api.send(conversationId, { id, type: 'message', text, aiAgentId })
  await says('01M8EH018R1YRT84A5QQZXK3V1', 'First.')
  await visitor.hears('First.')
  const seen = agent.page.locator('.entries [data-side=sent]', { hasText: 'First.' }).getByText('Seen')
  await seen.waitFor()
  await visitor.page.close()
  // With an id that begins a row: what was seen is the last of a row, and not of its group.
  await says('01M8EH018R1YRT84A5QQZXK3V3', 'Second.')
  await agent.page.locator('.entries [data-ends=false]', { hasText: 'First.' }).waitFor()
  assert.equal(await seen.count(), 1)
})

test('Where the core cannot be had, the page says so and loads again', async () => {
  const agent = await signedIn()
  await agent.page.route('**/inbox.wasm', (route) => route.abort())
  await agent.page.reload()
  await agent.page.getByRole('alert').filter({ hasText: 'could not start' }).waitFor()
  await agent.page.unroute('**/inbox.wasm')
  await agent.page.getByRole('button', { name: 'Load it again' }).click()
  await agent.page.locator('.connection[data-state=live]').waitFor()
})

test('An answer of the bot says what is done for it, and grows on screen and in the list', async () => {
  const visitor = await visitorWith('Hello, bot to be')
  const agent = await signedIn()
  await agent.openConversation('Hello, bot to be')
  bot ??= await startBot(stage.server)
  await agent.page.evaluate(() => {
    window.seen = { entry: new Set(), row: new Set() }
    const look = () => {
      const texts = document.querySelectorAll('.entries [data-side=sent] [data-slot=message-text]')
      window.seen.entry.add([...texts].at(-1)?.textContent ?? '')
      window.seen.row.add(document.querySelector('a.row[aria-current=true] .row-text')?.textContent ?? '')
    }
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  await visitor.send('How long does shipping take?')
  await agent.page.getByRole('status').getByText('Looking through the help pages').waitFor()
  await agent.page.getByRole('status').getByText('Writing an answer').waitFor()
  await answer(agent).filter({ hasText: 'More of it is on the workshop page.' }).waitFor()
  await agent.page.getByRole('status').getByText('Writing an answer').waitFor({ state: 'detached' })
  const { entry, row } = await agent.page.evaluate(() => ({
    entry: [...window.seen.entry],
    row: [...window.seen.row],
  }))
  const grown = (texts) => texts.filter((text) => /We ship/.test(text))
  assert.ok(grown(entry).length > 3, entry.join('\n'))
  assert.ok(grown(row).length > 3, row.join('\n'))
  assert.equal(await answer(agent).locator('ul > li').count(), 2)
})
