/** A day's work of an agent in the inbox, with the real server and a real visitor. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Agent } from './harness/agent.mjs'
import { useStage } from './harness/stage.mjs'
import { until } from './harness/until.mjs'
import { Visitor } from './harness/visitor.mjs'

const stage = useStage()

const order = { name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from('Three bowls, please.') }

async function signedIn(options) {
  const agent = new Agent(await stage.browser.newPage(options))
  await agent.signIn(stage.server)
  return agent
}

/** A visitor who wrote `text`. */
async function visitorWith(text) {
  const visitor = new Visitor(await stage.browser.newPage())
  await visitor.page.goto(`${stage.server.origin}/demo/`)
  await visitor.openNewConversation()
  await visitor.send(text)
  return visitor
}

const row = (agent, text) => agent.conversations.filter({ hasText: text })
const filter = (agent, name) => agent.page.locator('.filters button', { hasText: name })
const button = (agent, name) => agent.page.getByRole('button', { name, exact: true })

/** Chooses in the menu of the conversation. */
async function choose(agent, what) {
  await button(agent, 'More to do').click()
  await button(agent, what).click()
}

test('A note stays with the team, and looks unlike a reply', async () => {
  const visitor = await visitorWith('Do you take notes?')
  const agent = await signedIn()
  await agent.openConversation('Do you take notes?')
  await agent.page.keyboard.press('Escape')
  await agent.page.keyboard.press('n')
  await agent.page.getByLabel('Your note').fill('Be nice to this one.')
  await agent.page.keyboard.press('Enter')
  await agent.page.locator('.entries [data-note=true]', { hasText: 'Be nice' }).waitFor()
  await agent.page.keyboard.press('Escape')
  await agent.page.keyboard.press('r')
  await agent.reply('We do.')
  await visitor.hears('We do.')
  assert.equal(await visitor.page.getByText('Be nice to this one.').count(), 0)
  await row(agent, 'You: We do.').waitFor()
})

for (const [action, list, back] of [
  ['Mark as spam', 'Spam', 'Not spam'],
  ['Archive', 'Archived', 'Take out of the archive'],
]) {
  test(`"${action}" moves a conversation to ${list}, and "${back}" brings it back`, async () => {
    const text = `Please ${action.toLowerCase()} this`
    await visitorWith(text)
    const agent = await signedIn()
    await agent.openConversation(text)
    await choose(agent, action)
    await filter(agent, list).click()
    await row(agent, text).waitFor()
    await choose(agent, back)
    await filter(agent, 'Open').click()
    await row(agent, text).waitFor()
    assert.equal(await row(agent, text).locator('.row-mark').count(), 0)
  })
}

test('A link leads to a conversation that is not in the list', async () => {
  await visitorWith('Link to me')
  const agent = await signedIn()
  await agent.openConversation('Link to me')
  await choose(agent, 'Archive')
  await agent.page.reload()
  await agent.reads('Link to me')
  await agent.page.evaluate(() => (location.hash = 'c=CONOWHERE'))
  await agent.page.getByText('There is no such conversation.').waitFor()
})

test('Keys move, resolve, mark unread, search and explain themselves', async () => {
  await visitorWith('Keys, one')
  await visitorWith('Keys, two')
  const agent = await signedIn()
  const { page } = agent
  await row(agent, 'Keys, two').waitFor()
  await page.keyboard.press('j')
  await page.locator('a.row[aria-current=true]', { hasText: 'Keys, two' }).waitFor()
  await page.keyboard.press('j')
  await page.locator('a.row[aria-current=true]', { hasText: 'Keys, one' }).waitFor()
  await page.locator('a.row[aria-current=true][data-unread=false]').waitFor()

  await page.keyboard.press('u')
  await page.locator('a.row[aria-current=true][data-unread=true]').waitFor()
  await page.keyboard.press('e')
  await button(agent, 'Reopen').waitFor()
  await page.keyboard.press('e')
  await button(agent, 'Resolve').waitFor()

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('j')
  await page.locator('a.row[aria-current=true]', { hasText: 'Keys, one' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.keyboard.press('/')
  await page.keyboard.type('two')
  await until('only what matches is listed', async () => (await agent.conversations.count()) === 1)
  await row(agent, 'Keys, two').waitFor()
  await page.keyboard.press('Escape')
  await row(agent, 'Keys, one').waitFor()
})

test('What was marked unread stays so on screen, and is read when it is opened again', async () => {
  await visitorWith('Leave me for later')
  await visitorWith('Look here instead')
  const agent = await signedIn()
  await agent.openConversation('Leave me for later')
  await choose(agent, 'Mark unread')
  const isUnread = () => row(agent, 'Leave me for later').getAttribute('data-unread')
  await until('it is unread', async () => (await isUnread()) === 'true')
  await agent.openConversation('Look here instead')
  assert.equal(await isUnread(), 'true')
  await agent.openConversation('Leave me for later')
  await until('it is read', async () => (await isUnread()) === 'false')
})

test('A reply takes files, and the visitor has them', async () => {
  const visitor = await visitorWith('Where is my invoice?')
  const agent = await signedIn()
  await agent.openConversation('Where is my invoice?')
  await agent.page.getByLabel('Files to attach').setInputFiles([order])
  await agent.page.locator('.draft-file[data-state=ready]').waitFor()
  await agent.reply('Here it is.')
  await visitor.page.locator('[data-slot=message-file]', { hasText: 'order.txt' }).waitFor()
  const link = agent.page.locator('.entries [data-side=sent] [data-slot=message-file]')
  assert(await link.locator('span').evaluate((name) => name.scrollWidth <= name.clientWidth))
  assert.equal(await (await fetch(await link.getAttribute('href'))).text(), 'Three bowls, please.')
  assert.equal(await agent.page.locator('.draft-file').count(), 0)
})

test('A file that failed stays with its reason, goes on a second try, and can be removed', async () => {
  await visitorWith('Does it fail?')
  const agent = await signedIn()
  const { page } = agent
  await agent.openConversation('Does it fail?')
  await page.route('**/v1/uploads/sign-url', (route) => route.abort())
  await page.getByLabel('Files to attach').setInputFiles([order])
  const file = page.locator('.draft-file[data-state=failed]', { hasText: 'The server does not answer' })
  await file.waitFor()
  await agent.replyBox.fill('Not without the file')
  assert(await button(agent, 'Send').isDisabled())
  await page.unroute('**/v1/uploads/sign-url')
  await button(agent, 'Upload order.txt again').click()
  await page.locator('.draft-file[data-state=ready]').waitFor()
  assert(await button(agent, 'Send').isEnabled())
  await button(agent, 'Remove order.txt').click()
  await page.locator('.draft-file').waitFor({ state: 'detached' })
})

test('An upload can be stopped', async () => {
  await visitorWith('Is it slow?')
  const agent = await signedIn()
  await agent.openConversation('Is it slow?')
  await agent.page.route('**/v1/uploads/sign-url', () => undefined)
  await agent.page.getByLabel('Files to attach').setInputFiles([order])
  await agent.page.getByRole('progressbar', { name: 'Uploading order.txt' }).waitFor()
  await button(agent, 'Stop uploading order.txt').click()
  await agent.page.locator('.draft-file').waitFor({ state: 'detached' })
})

for (const how of ['paste', 'drop']) {
  test(`Files come by ${how}`, async () => {
    await visitorWith(`Files by ${how}`)
    const agent = await signedIn()
    await agent.openConversation(`Files by ${how}`)
    await agent.replyBox.evaluate((area, type) => {
      const files = new DataTransfer()
      files.items.add(new File(['x'], 'carried.txt', { type: 'text/plain' }))
      const options = { bubbles: true, cancelable: true }
      area.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: files })
          : new DragEvent('drop', { ...options, dataTransfer: files }),
      )
    }, how)
    await agent.page.locator('.draft-file[data-state=ready]', { hasText: 'carried.txt' }).waitFor()
  })
}

test('A reply that failed stays, is sent again once, or gives its words back', async () => {
  const visitor = await visitorWith('Is your network good?')
  const agent = await signedIn()
  const { page } = agent
  await agent.openConversation('Is your network good?')
  await page.route('**/v1/messages', (route) => route.abort())
  await agent.reply('Sometimes.')
  await button(agent, 'Send again').waitFor()
  await page.unroute('**/v1/messages')
  await button(agent, 'Send again').click()
  await visitor.hears('Sometimes.')
  assert.equal(await visitor.received.filter({ hasText: 'Sometimes.' }).count(), 1)

  await page.route('**/v1/messages', (route) => route.abort())
  await agent.reply('Never mind.')
  await button(agent, 'Discard').click()
  assert.equal(await agent.replyBox.inputValue(), 'Never mind.')
  assert.equal(await agent.messages.filter({ hasText: 'Never mind.' }).count(), 0)
})

test('Discarding the last message leaves the reader at the end', async () => {
  await visitorWith('Is it a long talk?')
  const agent = await signedIn({ viewport: { width: 1280, height: 480 } })
  const { page } = agent
  await agent.openConversation('Is it a long talk?')
  for (const text of ['One', 'Two', 'Three', 'Four']) await agent.reply(text)
  await page.route('**/v1/messages', (route) => route.abort())
  await agent.reply('Five,\nover\nlines')
  await button(agent, 'Discard').click()
  await agent.messages.filter({ hasText: 'Five' }).waitFor({ state: 'detached' })
  assert.equal(await button(agent, 'To the newest message').count(), 0)
})

test('The visitor’s words show while they are written', async () => {
  const visitor = await visitorWith('Can you read my mind?')
  const agent = await signedIn()
  await agent.openConversation('Can you read my mind?')
  await visitor.composer.fill('Almost')
  await agent.page.locator('.preview', { hasText: 'Almost' }).waitFor()
})

test('A visitor is blocked after a question, and unblocked without', async () => {
  const visitor = await visitorWith('I am about to be rude')
  const agent = await signedIn()
  await agent.openConversation('I am about to be rude')
  await button(agent, 'Block this visitor').click()
  await button(agent, 'Cancel').click()
  await button(agent, 'Block this visitor').click()
  await button(agent, 'Block').click()
  await agent.page.locator('.blocked').waitFor()
  await visitor.write('And another thing!')
  await visitor.panel.waitFor({ state: 'detached' })
  await button(agent, 'Unblock').click()
  await agent.page.locator('.blocked').waitFor({ state: 'detached' })
})

test('Facts tell who the visitor is, where, and what else they wrote', async () => {
  const visitor = await visitorWith('First question')
  const { page } = visitor
  await page.evaluate(() =>
    window.Cossistant.init().identify({ externalId: 'u7', email: 'mira@shop.example', name: 'Mira' }),
  )
  const agent = await signedIn()
  await agent.openConversation('First question')
  const facts = agent.page.getByRole('complementary', { name: 'About the visitor' })
  for (const text of ['mira@shop.example', 'u7', 'Europe/Berlin', 'American English', 'Chrome']) {
    await facts.getByText(text).first().waitFor()
  }
  await row(agent, 'Mira').first().waitFor()
  await page.locator('[data-slot=header] button').first().click()
  await page.locator('[data-slot=page-footer] button').click()
  await visitor.composer.waitFor()
  await visitor.send('Second question')
  await agent.openConversation('Second question')
  await facts.locator('.past a', { hasText: 'First question' }).click()
  await agent.reads('First question')
})

test('The title of a conversation is changed where it is read, and stays so', async () => {
  await visitorWith('Change my title')
  const agent = await signedIn()
  await agent.openConversation('Change my title')
  await writeTitle(agent, 'A gift')
  await agent.page.locator('button.title', { hasText: 'A gift' }).waitFor()
  await agent.page.reload()
  await agent.page.locator('button.title', { hasText: 'A gift' }).waitFor()
})

test('The priority of a conversation shows in its row, and stays so', async () => {
  await visitorWith('Change my priority')
  const agent = await signedIn()
  await agent.openConversation('Change my priority')
  // It shows before it is stored, and a reload would cut the request off.
  const stored = agent.page.waitForResponse((response) => response.request().method() === 'PATCH')
  await agent.page.getByLabel('Priority').selectOption('urgent')
  await stored
  const mark = row(agent, 'Change my priority').locator('.row-mark', { hasText: 'urgent' })
  await mark.waitFor()
  // By now the last item is no message. What is asked of this conversation alone comes last, and takes nothing away.
  const listed = agent.page.waitForResponse('**/v1/conversations/inbox?*')
  const ofOne = /\/v1\/conversations\/CO\w+$/
  await agent.page.route(ofOne, async (route) => {
    await (await listed).finished()
    await route.continue()
  })
  const told = agent.page.waitForResponse(ofOne)
  await agent.page.reload()
  await (await told).finished()
  await mark.waitFor()
  assert.equal(await row(agent, 'No message yet').count(), 0)
})

test('Escape leaves the title as it was', async () => {
  await visitorWith('Keep my title')
  const agent = await signedIn()
  await agent.openConversation('Keep my title')
  const asked = []
  agent.page.on('request', (request) => asked.push(request.method()))
  await button(agent, 'Add a title').click()
  await agent.page.getByLabel('Title').fill('A mistake')
  await agent.page.keyboard.press('Escape')
  await button(agent, 'Add a title').waitFor()
  assert(!asked.includes('PATCH'))
})

async function writeTitle(agent, title) {
  await button(agent, 'Add a title').click()
  await agent.page.getByLabel('Title').fill(title)
  await agent.page.keyboard.press('Enter')
}

test('On a phone there is one pane at a time', async () => {
  await visitorWith('Do you fit?')
  const agent = await signedIn({ viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true })
  const { page } = agent
  await agent.openConversation('Do you fit?')
  assert(await page.locator('.list').isHidden())
  await button(agent, 'About').click()
  await page.locator('.facts').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.facts').waitFor({ state: 'hidden' })
  await button(agent, 'Back to the list').click()
  await row(agent, 'Do you fit?').waitFor()
  assert(await page.locator('.thread').isHidden())
})
