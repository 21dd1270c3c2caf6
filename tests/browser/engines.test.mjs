/** What a visitor does, in Firefox and WebKit: against the real server, as in Chromium in all the other files. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Api } from '../../demo/bot/api.mjs'
import { control } from './harness/control.mjs'
import { EngineVisitor, engines } from './harness/engine.mjs'
import { kPicture } from './harness/picture.mjs'
import { startServer } from './harness/server.mjs'
import { until } from './harness/until.mjs'

const kMessages = 120
let server
let api
let aiAgentId

before(async () => {
  server = await startServer()
  api = new Api(server.origin, await server.inboxKey())
  aiAgentId = await api.agentId('Archivist')
})
after(() => server?.stop())

/** The id of the newest conversation of the site, which is the one that was begun last. */
async function newestConversation() {
  const { items } = await control(server, '/conversations/inbox')
  return items[0].id
}

async function says(conversationId, text) {
  await api.send(conversationId, { type: 'message', text, aiAgentId })
}

for (const kind of engines) {
  describe(kind.name, () => {
    let engine
    let visitor

    before(async () => {
      engine = await kind.start()
      visitor = new EngineVisitor(engine)
    })
    after(() => engine?.stop())

    /** Somebody new, who has the panel open on a conversation that is yet to be written. */
    async function begin() {
      await engine.goto(`${server.origin}/demo/`)
      await engine.run('() => localStorage.clear()')
      await engine.reload()
      await visitor.click('[data-slot=trigger]')
      await visitor.click('[data-slot=page-footer] button')
      await visitor.sees('[data-slot=composer-input]')
    }

    test('A visitor asks and hears the answer live; both are there after a reload', async () => {
      await begin()
      await visitor.send(`Is the bowl safe for soup? (${kind.name})`)
      await says(await newestConversation(), 'It is: two coats of **linseed oil**.')
      await visitor.hears('two coats of linseed oil')
      assert.equal(await visitor.count('[data-slot=message-bubble] strong', 'linseed oil'), 1)
      await engine.reload()
      await visitor.hears('two coats of linseed oil')
      await visitor.sees('[data-slot=message][data-delivery=sent]', 'Is the bowl safe')
      if (process.env.COSSISTANT_PICTURES) {
        await mkdir('screenshots', { recursive: true })
        await engine.screenshot(`screenshots/engine-${kind.name.toLowerCase()}.png`)
      }
    })

    test('The keyboard opens, closes, and finds its way back', async () => {
      await begin()
      await until('the composer has the focus', async () => (await visitor.focus()) === 'composer-input')
      await engine.press('Escape')
      await visitor.seesNoMore('[data-slot=content]')
      await until('the launcher has the focus', async () => (await visitor.focus()) === 'trigger')
      await engine.press('Enter')
      await visitor.sees('[data-slot=content]')
    })

    test('A picture is attached, sent and drawn', async (context) => {
      const folder = await mkdtemp(join(tmpdir(), 'cossistant-engine-'))
      context.after(() => rm(folder, { recursive: true }))
      await writeFile(join(folder, 'bowl.png'), kPicture)
      await begin()
      await engine.attach(await visitor.element('[data-slot=composer-file-input]'), join(folder, 'bowl.png'))
      await visitor.sees('[data-slot=composer-file]')
      await visitor.send('This one')
      await until('the picture is drawn', () =>
        visitor.read('[data-slot=message-image] img', '(image) => image?.complete && image.naturalWidth > 0'),
      )
    })

    test('A reader who goes back stays where it is when older messages come', async () => {
      await begin()
      await visitor.send(`Tell me everything (${kind.name})`)
      const conversationId = await newestConversation()
      for (let at = 1; at <= kMessages; ++at) {
        await says(
          conversationId,
          at % 7 === 0 ? `Message ${at}.\n\n${'Long. '.repeat(60)}` : `Message ${at}.`,
        )
      }
      await engine.reload()
      await visitor.hears(`Message ${kMessages}.`)
      const jumps = await visitor.read('[data-slot=timeline]', readBack)
      assert.deepEqual(jumps, [])
      await visitor.sees('[data-slot=message]', 'Tell me everything')
    })

    test('No script of the page threw', () => {
      assert.deepEqual(engine.errors, [])
    })
  })
}

/**
 * Scrolls up as a reader does, 150 px at a time, until the first message; gives each step that moved what is on screen
 * by more or less, in px.
 */
const readBack = `async (timeline) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const kStep = 150
  const jumps = []
  const topOf = (message) => message.getBoundingClientRect().top
  // The panel grows as it comes.
  const panel = timeline.closest('[data-slot=content]')
  await new Promise((resolve) => setTimeout(resolve, 800))
  await Promise.all(panel.getAnimations().map(({ finished }) => finished))
  const isInside = (box, frame) => box.bottom > frame.top + kStep && box.top < frame.bottom - kStep
  for (let step = 0; step < 1000 && !timeline.textContent.includes('Tell me everything'); ++step) {
    const bounds = timeline.getBoundingClientRect()
    const seen = [...timeline.querySelectorAll('[data-slot=message]')].find((message) =>
      isInside(message.getBoundingClientRect(), bounds))
    const before = seen && topOf(seen)
    const top = timeline.scrollTop
    timeline.scrollTop = Math.max(0, top - kStep)
    const asked = top - Math.max(0, top - kStep)
    await frame()
    await new Promise((resolve) => setTimeout(resolve, 40))
    if (!seen?.isConnected) continue
    const moved = topOf(seen) - before
    if (Math.abs(moved - asked) > 2) jumps.push({ step, asked, moved })
  }
  return jumps
}`
