import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

async function visitorOnDemo() {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.trigger.waitFor()
  return visitor
}

/** The `data-slot`, label or tag of what has the focus, inside shadow roots too. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.dataset.slot ?? element?.getAttribute('aria-label') ?? element?.tagName ?? ''
  })
}

function isFocusInPanel(visitor) {
  return visitor.panel.evaluate((panel) => panel.contains(panel.getRootNode().activeElement))
}

test('Enter on the launcher opens the panel, Escape closes it and gives the focus back', async () => {
  const visitor = await visitorOnDemo()
  await visitor.trigger.focus()
  await visitor.page.keyboard.press('Enter')
  await visitor.panel.waitFor()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))

  await visitor.page.keyboard.press('Escape')
  await visitor.panel.waitFor({ state: 'detached' })
  await until('the focus is back', async () => (await focused(visitor.page)) === 'trigger')
  assert.equal(await visitor.trigger.getAttribute('aria-expanded'), 'false')
})

test('A panel that stood open leaves the focus to who is writing on the page, and takes it when it is opened', async () => {
  const visitor = await visitorOnDemo()
  await visitor.trigger.click()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))
  await visitor.page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.body.prepend(document.createElement('input'))
      document.querySelector('input').focus()
    }),
  )
  await visitor.page.reload()
  await visitor.panel.waitFor()
  await visitor.page.keyboard.type('oak')
  await visitor.page.waitForTimeout(300)
  await visitor.page.keyboard.type(' bowl')
  assert.equal(await visitor.page.locator('input').first().inputValue(), 'oak bowl')

  await visitor.trigger.click()
  await visitor.panel.waitFor({ state: 'detached' })
  await visitor.trigger.click()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))
})

test('The focus does not begin on a switch, which a second Space would turn', async () => {
  const visitor = await visitorOnDemo()
  await visitor.trigger.focus()
  await visitor.page.keyboard.press('Space')
  await visitor.panel.waitFor()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))
  const close = visitor.panel.getByRole('button', { name: 'Close', exact: true })
  assert(await close.evaluate((button) => button === button.getRootNode().activeElement))
})

test('Tab goes round inside the panel, in both directions', async () => {
  const visitor = await visitorOnDemo()
  await visitor.openPanel()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < 20; ++stop) {
      await visitor.page.keyboard.press(key)
      assert(
        await isFocusInPanel(visitor),
        `after ${stop + 1} times ${key} the focus was on ${await focused(visitor.page)}`,
      )
    }
  }
})

test('Escape outside the panel leaves it open', async () => {
  const visitor = await visitorOnDemo()
  await visitor.openPanel()
  await until('the focus is in the panel', () => isFocusInPanel(visitor))
  await visitor.page.locator('.bar a').first().focus()
  await visitor.page.keyboard.press('Escape')
  assert(await visitor.panel.isVisible())
})

test('A question can be asked without a mouse', async () => {
  const visitor = await visitorOnDemo()
  const { keyboard } = visitor.page
  await visitor.trigger.focus()
  await keyboard.press('Space')
  await visitor.panel.waitFor()
  const ask = visitor.page.locator('[data-slot=page-footer] button')
  await ask.waitFor()
  await until('Tab reaches the ask button', async () => {
    await keyboard.press('Tab')
    return ask.evaluate((button) => button === button.getRootNode().activeElement)
  })
  await keyboard.press('Enter')
  await until('the composer has the focus', async () => (await focused(visitor.page)) === 'composer-input')
  await keyboard.type('No mouse here')
  await keyboard.press('Shift+Enter')
  await keyboard.type('at all')
  await keyboard.press('Enter')
  await visitor.accepted('No mouse here')
  assert.equal(await visitor.sent.count(), 1)
  assert.equal(await focused(visitor.page), 'composer-input')
})
