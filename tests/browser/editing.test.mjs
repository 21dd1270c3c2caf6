/** What the browser itself does with text: undo, paste, and finding in the page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useGallery } from './harness/gallery.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
const gallery = useGallery()

async function writing() {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  const { keyboard } = visitor.page
  return {
    visitor,
    keyboard,
    async has(text, after) {
      assert.equal(await visitor.composer.inputValue(), text, after)
    },
  }
}

test('What was typed and pasted is undone and done again', async () => {
  const { keyboard, has } = await writing()
  await keyboard.type('one')
  await keyboard.press('Control+Z')
  await has('', 'undone')
  await keyboard.press('Control+Shift+Z')
  await has('one', 'done again')
  await keyboard.press('Control+A')
  await keyboard.press('Control+C')
  await keyboard.press('End')
  await keyboard.press('Control+V')
  await has('oneone', 'pasted')
  await keyboard.press('Control+Z')
  await has('one', 'undone after a paste')
})

test('Undo does not bring back what was sent', async () => {
  const { visitor, keyboard, has } = await writing()
  await keyboard.type('Once is enough')
  await keyboard.press('Enter')
  await visitor.accepted('Once is enough')
  await keyboard.press('Control+Z')
  await has('')
})

test('Undo takes back what was added to a draft of an earlier visit, and leaves the draft', async () => {
  const { visitor, keyboard, has } = await writing()
  await keyboard.type('half a')
  await visitor.page.reload()
  await until('the draft is there', async () => (await visitor.composer.inputValue()) === 'half a')
  await visitor.composer.click()
  await keyboard.press('End')
  await keyboard.type(' sentence')
  await has('half a sentence')
  await keyboard.press('Control+Z')
  await has('half a')
})

test('Undo takes back what was added to a message that was refused, and leaves the message', async () => {
  const { visitor, keyboard, has } = await writing()
  await visitor.page.route('**/v1/conversations', (route) =>
    route.fulfill({ status: 422, json: { error: 'no' } }),
  )
  await keyboard.type('Not this')
  await keyboard.press('Enter')
  await until('it is back', async () => (await visitor.composer.inputValue()) === 'Not this')
  await keyboard.press('End')
  await keyboard.type(', that')
  await keyboard.press('Control+Z')
  assert.match(await visitor.composer.inputValue(), /^Not this,? ?$/)
})

/** Whether the browser finds `words`, and what it has selected then. */
const finds = (page, words) =>
  page.evaluate((words) => {
    getSelection().removeAllRanges()
    const isFound = window.find(words, false, false, true)
    return isFound && getSelection().toString()
  }, words)

for (const shadow of [{}, { shadow: '' }]) {
  const where = 'shadow' in shadow ? 'in a shadow root' : 'in the page'
  test(`The browser finds what is on screen, ${where}`, async () => {
    const page = await gallery.open('long', shadow)
    await page.locator('[data-slot=message-bubble]').last().waitFor()
    assert.equal(await finds(page, 'Answer number 199'), 'Answer number 199')
    assert.equal(await finds(page, 'Nobody wrote this'), false)
  })
}
