/** A page asks for feedback; the form stands beside its button, and the team reads what comes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { focusOf } from './harness/gallery.mjs'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()
const kPrices = { topics: ['Prices', 'Delivery'], trigger: 'prices' }

/** The demo page with the form open beside a button of its own. */
async function openForm(options = kPrices) {
  const page = await stage.browser.newPage()
  await page.goto(`${stage.server.origin}/demo/`)
  await new Visitor(page).trigger.waitFor()
  await page.evaluate((given) => {
    const button = document.createElement('button')
    button.textContent = 'Tell us'
    button.style.cssText = 'position: fixed; left: 40px; bottom: 20px'
    button.onclick = () => window.Cossistant.init().openFeedback(given, button)
    document.body.append(button)
  }, options)
  await page.getByText('Tell us').click()
  const form = page.locator('[data-slot=feedback-content]')
  await form.waitFor()
  return { page, form, submit: form.locator('[data-slot=feedback-submit]') }
}

test('The team reads topic, stars and words of somebody who was asked', async () => {
  const { page, form, submit } = await openForm()
  assert(await submit.isDisabled())
  await form.locator('select').selectOption('Prices')
  await form.locator('textarea').fill('The bowls are worth every cent.')
  await form.locator('[data-rating-value="5"]').click()
  await submit.click()
  await form.locator('[data-slot=feedback-success]').waitFor()
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  await agent.openConversation('The bowls are worth every cent.')
  await agent.fromVisitor.getByText('5 stars').waitFor()
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
})

test('The form stands beside its button, takes the focus, and gives it back on Escape', async () => {
  const { page, form } = await openForm()
  await form.locator('select:focus').waitFor()
  const [box, button] = await Promise.all([form.boundingBox(), page.getByText('Tell us').boundingBox()])
  assert(box.y + box.height <= button.y, 'above the button')
  assert(Math.abs(box.x - 8) <= 40, 'not over at the launcher')
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  assert.equal(await focusOf(page), 'BUTTON')
})

test('What was written stays when it does not arrive, and arrives on the next try', async () => {
  const { page, form, submit } = await openForm({ commentRequired: true })
  await page.route('**/v1/feedback', (route) => route.abort(), { times: 1 })
  await form.locator('[data-rating-value="2"]').click()
  assert(await submit.isDisabled())
  await form.locator('textarea').fill('The parcel was late.')
  await submit.click()
  await form.locator('[data-slot=feedback-submit-error]').waitFor()
  assert.equal(await form.locator('textarea').inputValue(), 'The parcel was late.')
  await submit.click()
  await form.locator('[data-slot=feedback-success]').waitFor()
})

test('A field that was left empty says so once the visitor was there', async () => {
  const { page, form } = await openForm()
  const topic = form.locator('[data-slot=feedback-topic-field]')
  await topic.locator('select:focus').waitFor()
  assert.equal(await topic.getAttribute('data-missing'), 'false')
  await page.keyboard.press('Tab')
  await form.locator('[data-slot=feedback-topic-field][data-missing=true]').waitFor()
})
