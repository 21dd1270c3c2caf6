import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { type CoreRuntime, createRuntime } from '../../js-glue/core/runtime'
import type { Side } from '../../js-glue/core/types'
import type { Recorded } from '../../js-glue/host/host'
import { openingCore } from './support/real-core'
import { readSteps, recordings } from './support/replay'
import { ScriptedSession } from './support/scripted-session'
import { noConversations, website } from './support/server-words'

async function replay(runtime: CoreRuntime, recorded: Recorded[]): Promise<number> {
  let completions = 0
  for (const { input, answer } of recorded) {
    let given = runtime.handle(input)
    if (!given.ok && given.error.code === 'incomplete') {
      completions++
      await runtime.complete()
      given = runtime.handle(input)
    }
    assert.deepEqual(given, answer, input.type)
  }
  return completions
}

describe('A session whose core is completed on the way gives the same answers', () => {
  for (const name of recordings()) {
    test(name, async () => {
      const completions = await replay(createRuntime(await openingCore()), readSteps(name))
      assert.ok(completions <= 1)
    })
  }
})

/** A widget of which only the opening half is there, open at its home page. */
async function openAtHome() {
  const core = await openingCore()
  const session = new ScriptedSession(createRuntime(core))
  session.start()
  session.respond('GET', /\/websites/, website)
  session.respond('GET', /\/conversations\?/, noConversations)
  session.openSocket()
  session.act({ type: 'open' })
  return { core, session }
}

test('A panel opens on its home page without the deferred half', async () => {
  const { session } = await openAtHome()
  const shell = session.runtime.readSlice('shell')
  assert.ok(shell.ok && shell.value.isOpen)
})

test('Feature flags and onboarding arrive without the deferred half', async () => {
  const { session } = await openAtHome()
  const onboarding = { steps: { profile: { completed: true, metadata: { team: 3 } } } }
  session.respond('GET', /\/support\/state/, { featureFlags: ['beta'], onboarding })
  const state = session.runtime.readSlice('supportState')
  assert.ok(state.ok)
  assert.deepEqual(state.value.featureFlags, ['beta'])
  assert.deepEqual(state.value.steps[0]?.metadata, { team: 3 })
})

test('That a server has no support states needs no deferred half', async () => {
  const { session } = await openAtHome()
  session.respond('GET', /\/support\/state/, { error: 'NOT_FOUND', message: '' }, 404)
  const state = session.runtime.readSlice('supportState')
  assert.ok(state.ok && state.value.error?.code === 'HTTP_404')
})

test('A page with texts of its own, in another language, starts without the deferred half', async () => {
  const session = new ScriptedSession(createRuntime(await openingCore()))
  session.start({
    languages: ['fr-CA'],
    localesUrl: 'https://cdn.test/locales/',
    content: [
      { key: 'common.actions.close', text: 'Shut' },
      { key: 'page.home.tagline', locale: 'fr', function: 0 },
    ],
  })
  session.respond('GET', /\/locales\/fr\.json$/, { 'common.actions.goBack': 'Retour' })
  const text = session.runtime.readSlice('text')
  assert.ok(text.ok)
  assert.equal(text.value.sentences['common.actions.goBack'], 'Retour')
  assert.deepEqual(text.value.sentences['common.actions.close'], { given: 'Shut' })
})

for (const side of ['top', 'bottom', 'left', 'right'] satisfies Side[]) {
  test(`The panel finds its place at the ${side} without the deferred half`, async () => {
    const runtime = createRuntime(await openingCore())
    for (const anchor of [-30, 0, 90, 170, 240]) {
      const axis: [number, number, number, number, number, number] = [anchor, 20, 150, 200, 8, 8]
      const request = {
        side,
        align: 'center',
        sideOffset: 8,
        avoidCollisions: true,
        x: axis,
        y: axis,
      } as const
      assert.ok(runtime.place(request).ok, `anchor at ${anchor}`)
    }
  })
}

test('What needs the deferred half is refused until it is there, as often as it is tried', async () => {
  const { core, session } = await openAtHome()
  for (let tries = 0; tries < 3; tries++) {
    assert.throws(() => session.act({ type: 'startConversation', initialMessage: 'Hello' }), /deferred/)
  }
  await core.complete()
  const [request] = session.act({ type: 'startConversation', initialMessage: 'Hello' }).effects
  assert.equal(request?.type, 'storageSet')
})
