import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

/** What a visitor hears, as Web Audio is told of it. */
const stage = useStage()

/** Writes down in `window.heard` which contexts a page makes and what begins and ends to sound in them. */
function listen() {
  window.heard = []
  const { AudioContext } = window
  window.AudioContext = class extends AudioContext {
    constructor() {
      super()
      window.heard.push('context')
    }
    createBufferSource() {
      const source = super.createBufferSource()
      const say = (what) =>
        window.heard.push(`${source.playbackRate.value > 1 ? 'typing' : 'message'} ${what}`)
      const { start, stop } = source
      source.start = () => (say('begins'), start.call(source))
      source.stop = () => (say('ends'), stop.call(source))
      return source
    }
  }
}

const heardOn = (page) => page.evaluate(() => window.heard)

async function openShop(page) {
  await page.addInitScript(listen)
  await page.goto(`${stage.server.origin}/demo/`)
  return new Visitor(page)
}

/** A visitor in a conversation, and the agent who reads it. */
async function meet(words) {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const visitor = await openShop(await stage.browser.newPage())
  await visitor.openNewConversation()
  await visitor.send(words)
  await agent.openConversation(words)
  await agent.reads(words)
  return { agent, visitor }
}

const muteButton = ({ page }) => page.getByRole('button', { name: 'Mute sounds' })

test('Nothing sounds before the first gesture, and a page that is only loaded makes no sound', async () => {
  const visitor = await openShop(await stage.browser.newPage())
  await visitor.trigger.waitFor()
  assert.deepEqual(await heardOn(visitor.page), [])
  await visitor.openPanel()
  await until('there is something to make sounds with', async () => (await heardOn(visitor.page)).length > 0)
  assert.deepEqual(await heardOn(visitor.page), ['context'])
})

test('A reply sounds once, typing until the reply is there', async () => {
  const { agent, visitor } = await meet('Can I hear you?')
  await agent.replyBox.pressSequentially('Loud and')
  await until('typing sounds', async () => (await heardOn(visitor.page)).includes('typing begins'))
  await agent.reply('Loud and clear.')
  await visitor.hears('Loud and clear.')
  await until('the reply sounds', async () => (await heardOn(visitor.page)).includes('message begins'))
  const heard = await heardOn(visitor.page)
  assert.equal(heard.filter((each) => each === 'message begins').length, 1)
  assert.ok(heard.includes('typing ends'))
  await visitor.page.reload()
  await visitor.hears('Loud and clear.')
  await visitor.composer.click()
  await until('it might sound', async () => (await heardOn(visitor.page)).length > 0)
  assert.deepEqual(await heardOn(visitor.page), ['context'])
})

test('A reply to a closed panel sounds', async () => {
  const { agent, visitor } = await meet('Will you ring?')
  await visitor.page.keyboard.press('Escape')
  await visitor.panel.waitFor({ state: 'detached' })
  await agent.reply('We ring.')
  await until('the reply sounds', async () => (await heardOn(visitor.page)).includes('message begins'))
})

test('Of two tabs one sounds', async () => {
  const { agent, visitor } = await meet('Once or twice?')
  const second = await openShop(await visitor.page.context().newPage())
  await second.composer.click()
  await agent.reply('Once.')
  await Promise.all([visitor.hears('Once.'), second.hears('Once.')])
  await until('the second sounds', async () => (await heardOn(second.page)).includes('message begins'))
  assert.ok(!(await heardOn(visitor.page)).includes('message begins'))
})

test('Muted stays muted over a reload and in the other tabs, until it is not', async () => {
  const { agent, visitor } = await meet('Quiet, please?')
  const second = await openShop(await visitor.page.context().newPage())
  await second.composer.waitFor()
  for (const { page } of [visitor, second]) await page.getByRole('button', { name: 'Go back' }).click()
  await muteButton(visitor).click()
  await second.page.getByRole('button', { name: 'Mute sounds', pressed: true }).waitFor()
  await second.page.close()
  await visitor.page.reload()
  await visitor.page.getByRole('button', { name: 'Mute sounds', pressed: true }).waitFor()
  await visitor.page.locator('[data-slot=conversation-row]').click()
  await agent.reply('Silence.')
  await visitor.hears('Silence.')
  await visitor.page.getByRole('button', { name: 'Go back' }).click()
  await muteButton(visitor).click()
  await visitor.page.locator('[data-slot=conversation-row]').click()
  assert.ok(!(await heardOn(visitor.page)).includes('message begins'))
  await agent.reply('And sound.')
  await until('the reply sounds', async () => (await heardOn(visitor.page)).includes('message begins'))
})
