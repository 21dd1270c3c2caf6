import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'

const stage = useStage()

/** Everything that a script of the page could get at. */
const readable = (page) =>
  page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]))

test('A wrong password is said, and the right one opens the inbox', async () => {
  const page = await stage.browser.newPage()
  await page.goto(`${stage.server.origin}/inbox/`)
  await page.getByLabel('Email').fill('mara@acorn-oak.example')
  await page.getByLabel('Password').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'The email or the password is wrong.' }).waitFor()
  await page.getByLabel('Password').fill(await stage.server.inboxPassword())
  await page.keyboard.press('Enter')
  await page.locator('.connection[data-state=live]').waitFor()
  await page.getByText('Mara Lindqvist').first().waitFor()
})

test('A reload and another tab stay signed in, and no script can read what proves it', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  await agent.page.reload()
  await agent.page.locator('.connection[data-state=live]').waitFor()
  const tab = await agent.page.context().newPage()
  await tab.goto(`${stage.server.origin}/inbox/`)
  await tab.locator('.connection[data-state=live]').waitFor()
  const [cookie] = await agent.page.context().cookies()
  assert.equal(cookie.httpOnly, true)
  assert.equal(cookie.sameSite, 'Strict')
  assert.ok(!(await readable(agent.page)).includes(cookie.value))
})

test('Signing out in one tab shows the door in all of them', async () => {
  const agent = new Agent(await stage.browser.newPage())
  await agent.signIn(stage.server)
  const tab = await agent.page.context().newPage()
  await tab.goto(`${stage.server.origin}/inbox/`)
  await tab.locator('.connection[data-state=live]').waitFor()
  await agent.page.getByRole('button', { name: 'Sign out' }).click()
  await agent.page.getByLabel('Password').waitFor()
  await tab.getByLabel('Password').waitFor()
  assert.deepEqual(await agent.page.context().cookies(), [])
})
