import assert from 'node:assert/strict'
import { test } from 'node:test'
import axe from 'axe-core'
import { actionsOf, drawn, focusOf, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

const input = 'textarea'
const timeline = '[data-slot=timeline]'

/** Distance from the end of the timeline, px. */
function distanceToEnd(page) {
  return page.locator(timeline).evaluate((view) => view.scrollHeight - view.scrollTop - view.clientHeight)
}

test('at the end the timeline follows what is added', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => window.store.set('conversation', { typing: window.store.read('shell').agents }))
  assert((await distanceToEnd(page)) <= 1)
})

test('whoever turns a phone stays at the end', async () => {
  const page = await gallery.open('long', {}, { viewport: { width: 360, height: 640 } })
  for (const [width, height] of [
    [640, 320],
    [360, 640],
  ]) {
    await page.setViewportSize({ width, height })
    await drawn(page, () => {})
    assert((await distanceToEnd(page)) <= 1)
  }
})

test('away from the end new rows move nothing, and a button leads to them', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 3000))
  await drawn(page, () => {
    const rows = window.store.rows()
    window.store.setRows([...rows, { ...rows[0], key: 'newest' }])
  })
  assert.equal(await page.locator(timeline).evaluate((view) => view.scrollTop), 3000)
  await page.locator('[data-slot=jump-to-end]').click()
  assert((await distanceToEnd(page)) <= 1)
})

test('rows that come in above leave the row in view where it is', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 40))
  const third = page.locator('[data-slot=message-group]').filter({ hasText: 'Answer number 3.' })
  const before = await third.boundingBox()
  await drawn(page, () => {
    const rows = window.store.rows()
    const older = rows.slice(0, 30).map((row) => ({ ...row, key: `older ${row.key}` }))
    window.store.setRows([...older, ...rows])
  })
  const same = page.locator('[data-slot=message-group]').filter({ hasText: 'Answer number 3.' }).last()
  assert(Math.abs((await same.boundingBox()).y - before.y) <= 1)
})

for (const from of ['the end', 'amid the history']) {
  test(`a scroll is not taken back when rows change before it is told of, from ${from}`, async () => {
    const page = await gallery.open('long')
    if (from !== 'the end') {
      await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 3000))
    }
    const moved = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const view = document.querySelector('[data-slot=timeline]')
      const amid = view.getBoundingClientRect().top + view.clientHeight / 2
      const rows = [...view.querySelectorAll('[data-slot=timeline-row]')]
      const seen = rows.find((row) => row.getBoundingClientRect().bottom > amid)
      const before = seen.getBoundingClientRect().top
      await frame()
      // In this frame the observer of sizes is called, and in the next one the listeners of the scroll.
      view.scrollTop -= 60
      rows[rows.indexOf(seen) - 6].style.paddingBlockEnd = '40px'
      for (let at = 0; at < 4; at++) await frame()
      return seen.getBoundingClientRect().top - before
    })
    assert.ok(Math.abs(moved - 60) <= 1, `${moved} px`)
  })
}

test('a panel that was still growing when its rows were looked at jumps by nothing', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => {
    document.querySelector('[data-slot=content]').style.scale = '0.9'
    const { agents } = window.store.read('shell')
    window.store.set('conversation', { typing: agents })
  })
  await drawn(page, () => (document.querySelector('[data-slot=content]').style.scale = ''))
  const topOf = () =>
    page
      .locator('[data-slot=message-group]')
      .nth(-3)
      .evaluate((group) => group.getBoundingClientRect().top)
  const before = await topOf()
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop -= 60))
  assert.ok(Math.abs((await topOf()) - before - 60) <= 1)
})

test('whoever waits at the start gets the next page when one had nothing to see', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 40))
  const asked = async () => (await actionsOf(page)).filter(({ type }) => type === 'loadOlder').length
  await drawn(page, () => window.store.set('conversation', { isLoadingOlder: true }))
  const before = await asked()
  await drawn(page, () => window.store.set('conversation', { isLoadingOlder: false }))
  assert.equal(await asked(), before + 1)
})

test('near the start older rows are asked for', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=timeline]').scrollTop = 40))
  assert((await actionsOf(page)).some(({ type }) => type === 'loadOlder'))
})

test('a message moves none of the rows that stay', async () => {
  const page = await gallery.open('long')
  await drawn(page, () => (document.querySelector('[data-slot=message-group]').dataset.mark = 'kept'))
  await drawn(page, () => {
    const rows = window.store.rows()
    window.store.setRows([...rows, { ...rows[0], key: 'newest' }])
  })
  assert.equal(await page.locator('[data-mark=kept]').count(), 1)
})

test('a failed message offers to retry and to discard', async () => {
  const page = await gallery.open('hard')
  await page.getByRole('button', { name: 'Retry' }).click()
  await page.getByRole('button', { name: 'Discard' }).click()
  const asked = (await actionsOf(page)).filter(({ itemId }) => itemId)
  assert.deepEqual(
    asked.map(({ type }) => type),
    ['retryMessage', 'discardMessage'],
  )
})

for (const query of [{}, { shadow: '' }]) {
  const where = 'shadow' in query ? 'in a shadow root' : 'in the page'

  test(`Tab stays inside the open panel, ${where}`, async () => {
    const page = await gallery.open('homeEmpty', query)
    await page.locator('[data-slot=page-footer] button').focus()
    await page.keyboard.press('Tab')
    assert.equal(await focusOf(page), 'Mute sounds')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focusOf(page), 'button')
  })

  test(`Escape closes the panel and focus returns to the launcher, ${where}`, async () => {
    const page = await gallery.open('closedTyping', query)
    await page.locator('[data-slot=trigger]').focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => {
      const scope = document.querySelector('#place').shadowRoot ?? document
      return scope.activeElement?.closest('[data-slot=content]')
    })
    await page.keyboard.press('Escape')
    await page.locator('[data-slot=content]').waitFor({ state: 'detached' })
    assert.equal(await focusOf(page), 'Show help')
  })
}

/** Puts `html` at the end of the panel and gives the focus to the button that was its last stop. */
async function openWithLast(html) {
  const page = await gallery.open('homeEmpty')
  await drawn(
    page,
    (html) => document.querySelector('[data-slot=content]').insertAdjacentHTML('beforeend', html),
    html,
  )
  await page.locator('[data-slot=page-footer] button').focus()
  return page
}

test('Tab goes past what takes no focus, at both ends of the panel', async () => {
  const unreachable = [
    '<a>no address</a>',
    '<button disabled>disabled</button>',
    '<fieldset disabled><input /></fieldset>',
    '<input type="hidden" />',
    '<button tabindex="-1">by script alone</button>',
    '<button style="display: none">not displayed</button>',
    '<div style="display: none"><button>not displayed around it</button></div>',
    '<div style="visibility: hidden"><button>hidden around it</button></div>',
    '<button inert>inert</button>',
    '<div inert><button>inert around it</button></div>',
    '<p contenteditable="false">fixed</p>',
    '<audio></audio>',
  ]
  const page = await openWithLast(unreachable.join(''))
  await page.keyboard.press('Tab')
  assert.equal(await focusOf(page), 'Mute sounds')
  await drawn(
    page,
    (html) => document.querySelector('[data-slot=content]').insertAdjacentHTML('afterbegin', html),
    unreachable.join(''),
  )
  await page.keyboard.press('Shift+Tab')
  assert.equal(await focusOf(page), 'button')
  await page.keyboard.press('Tab')
  assert.equal(await focusOf(page), 'Mute sounds')
})

test('Tab goes round by way of everything else that takes focus', async () => {
  const reachable = [
    '<a href="#" aria-label="last">address</a>',
    '<input aria-label="last" />',
    '<select aria-label="last"></select>',
    '<textarea aria-label="last"></textarea>',
    '<div tabindex="0" aria-label="last">of its own accord</div>',
    '<p contenteditable aria-label="last">editable</p>',
    '<details><summary aria-label="last">more</summary></details>',
    '<div style="visibility: hidden"><button style="visibility: visible" aria-label="last"></button></div>',
  ]
  for (const html of reachable) {
    const page = await openWithLast(html)
    await page.keyboard.press('Tab')
    assert.equal(await focusOf(page), 'last', html)
    await page.keyboard.press('Tab')
    assert.equal(await focusOf(page), 'Mute sounds', `after ${html}`)
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focusOf(page), 'last', `back to ${html}`)
  }
})

test('Escape elsewhere on the page leaves the panel open', async () => {
  const page = await gallery.open('home')
  await page.waitForFunction(() => document.activeElement?.closest('[data-slot=content]'))
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('[data-slot=content]').count(), 1)
})

test('a page that comes takes the focus over', async () => {
  const page = await gallery.open('home')
  await page.locator('[data-slot=history-link]').click()
  await page.locator('[data-slot=conversation-history-page]').waitFor()
  await drawn(page, () => undefined)
  assert.equal(await focusOf(page), 'Past chats')
})

test('an inline panel takes no focus when the page loads', async () => {
  const page = await gallery.open('welcome', { mode: 'responsive' })
  await drawn(page, () => undefined)
  assert.equal(await focusOf(page), 'BODY')
  assert.equal(await page.locator('[role=dialog]').count(), 0)
})

test('a page with a harsh reset draws the widget like a shadow root does', async () => {
  const sizes = async (query) => {
    const page = await gallery.open('conversation', query)
    return page.locator('[data-slot]').evaluateAll((elements) =>
      elements.map((element) => {
        const style = getComputedStyle(element)
        const names = ['width', 'height', 'color', 'backgroundColor', 'borderWidth', 'margin', 'font']
        return [element.dataset.slot, ...names.map((name) => style[name])]
      }),
    )
  }
  assert.deepEqual(await sizes({}), await sizes({ shadow: '' }))
})

test('nothing moves for visitors who ask for less motion', async () => {
  const page = await gallery.open('closedTyping', {}, { reducedMotion: 'reduce' })
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
})

const scenes = [
  'closed',
  'home',
  'homeEmpty',
  'homeError',
  'history',
  'conversation',
  'hard',
  'failed',
  'resolved',
  'feedback',
  'feedbackFailed',
  'feedbackSent',
]
for (const theme of ['light', 'dark'])
  for (const scene of [...scenes, 'misconfigured', 'rightToLeft'])
    test(`axe finds nothing in ${scene}, ${theme}`, async () => {
      const page = await gallery.open(scene, { theme })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => window.axe.run('[data-slot=root]'))
      assert.deepEqual(
        violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ failureSummary, html }) => `${html} ${failureSummary}`),
        ]),
        [],
      )
    })

test('titles of conversations have one edge, whatever each is written in', async () => {
  const page = await gallery.open('history', { locale: 'ar' })
  const edges = await page
    .locator('[data-slot=conversation-row-title]')
    .evaluateAll((titles) => titles.map((title) => getComputedStyle(title).textAlign))
  assert.ok(edges.length > 2)
  assert.deepEqual([...new Set(edges)], ['right'])
})
