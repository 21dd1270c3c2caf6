import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { startProxy } from './harness/proxy.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

/** A visitor whose wire `proxy` can cut, in a conversation that begins with `text`. */
async function visitorSaying(context, text) {
  const proxy = await startProxy(stage.server)
  context.after(() => proxy.stop())
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${proxy.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send(text)
  return { visitor, proxy }
}

/** What the server kept of the visitor's words in the conversation that ends with the last of `texts`. */
async function assertKept(texts) {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  await agent.openConversation(texts.at(-1))
  await agent.reads(texts.at(-1))
  assert.deepEqual(await agent.visitorTexts(), texts)
}

/** What the visitor sees of the own words. */
async function assertShown(visitor, texts) {
  assert.deepEqual(await visitor.sent.allInnerTexts(), texts)
}

const afterOutage = { timeout: 60_000 }

test('A message written while the wire is cut arrives once when it is mended', async (context) => {
  const { visitor, proxy } = await visitorSaying(context, 'first')
  proxy.cut()
  await visitor.write('written in the dark')
  await visitor.unsent.filter({ hasText: 'written in the dark' }).waitFor()
  proxy.mend()
  await visitor.accepted('written in the dark', afterOutage)
  await assertShown(visitor, ['first', 'written in the dark'])
  await assertKept(['first', 'written in the dark'])
})

test('A message whose answer got lost is kept and shown once', async (context) => {
  const { visitor, proxy } = await visitorSaying(context, 'one')
  proxy.loseAnswers()
  await visitor.write('two')
  await visitor.unsent.filter({ hasText: 'two' }).waitFor()
  proxy.mend()
  await visitor.accepted('two', afterOutage)
  await assertShown(visitor, ['one', 'two'])
  await assertKept(['one', 'two'])
})

test('A reply that came while the socket was cut is shown once it is back', async (context) => {
  const { visitor, proxy } = await visitorSaying(context, 'anybody there?')
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  await agent.openConversation('anybody there?')
  proxy.cut()
  await agent.reply('always, nearly')
  proxy.mend()
  await visitor.received.filter({ hasText: 'always, nearly' }).waitFor(afterOutage)
  assert.equal(await visitor.received.filter({ hasText: 'always, nearly' }).count(), 1)
})

test('Twenty messages over a wire that keeps breaking arrive once each and in order', async (context) => {
  const texts = ['message 0']
  const { visitor, proxy } = await visitorSaying(context, texts[0])
  const breakages = [() => {}, () => proxy.cut(), () => proxy.loseAnswers(), () => {}]
  for (let index = 1; index < 20; ++index) {
    breakages[index % breakages.length]()
    texts.push(`message ${index}`)
    await visitor.write(texts.at(-1))
    await visitor.sent.nth(index).waitFor()
    proxy.mend()
  }
  await until('all are accepted', async () => (await visitor.unsent.count()) === 0, 90_000)
  await assertShown(visitor, texts)
  await assertKept(texts)
})

test('Nothing that was accepted is lost when the server is killed', async (context) => {
  const { visitor } = await visitorSaying(context, 'before the crash')
  await visitor.send('the very last word')
  await stage.server.kill()
  await stage.server.start()
  await assertKept(['before the crash', 'the very last word'])

  await visitor.page.reload()
  await visitor.accepted('the very last word', afterOutage)
  await assertShown(visitor, ['before the crash', 'the very last word'])
})
