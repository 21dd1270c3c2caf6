/** What stands beside messages: senders, times, readers, and the buttons of code. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

/** Five people have read up to the last message. */
async function openRead(count) {
  const page = await gallery.open('conversation')
  await drawn(
    page,
    (count) => {
      const rows = window.store.rows()
      const { face } = rows.find(({ isSent }) => isSent === false)
      const readers = Array.from({ length: count }, (_, at) => ({
        face: { ...face, name: `Reader ${at}`, seed: `${at}` },
        seenAtMs: Date.UTC(2026, 4, 12, 9, at),
      }))
      window.store.setRows([...rows.slice(0, -1), { ...rows.at(-1), readers }])
    },
    count,
  )
  return page
}

test('Three readers have their pictures, and the others are counted', async () => {
  const page = await openRead(5)
  const receipts = page.locator('[data-slot=read-receipts]')
  assert.equal(await receipts.locator('[data-slot=avatar]').count(), 3)
  assert.equal(await receipts.locator('small').innerText(), '+2')
})

test('Every reader is named with the time, for who points and for who listens', async () => {
  const page = await openRead(5)
  const receipts = page.locator('[data-slot=read-receipts]')
  const title = await receipts.getAttribute('title')
  for (let at = 0; at < 5; ++at) assert.match(title, new RegExp(`Reader ${at} \\(.*\\d:0${at}`))
  assert.equal(await receipts.locator('[data-slot=spoken]').innerText(), title)
  assert.equal(await receipts.getAttribute('aria-live'), 'off')
})

test('How far an own message came is said aloud only where something is to be done about it', async () => {
  const page = await gallery.open('hard')
  const states = page.locator('[data-slot=delivery-state]')
  await states.first().waitFor()
  const told = await states.evaluateAll((states) =>
    states.map((state) => [state.dataset.state, state.ariaLive ?? 'as the log']),
  )
  assert.deepEqual(Object.fromEntries(told), { sending: 'off', waiting: 'off', failed: 'as the log' })
})

test('Three readers leave nobody to count', async () => {
  const page = await openRead(3)
  assert.equal(await page.locator('[data-slot=read-receipts] small').count(), 0)
})

test('A group names its sender once and its time after its last message', async () => {
  const page = await gallery.open('conversation')
  const group = page
    .locator('[data-slot=message-group]')
    .filter({ hasText: 'Morning! I have your board in front of me.' })
  assert.equal(await group.locator('[data-slot=message]').count(), 2)
  assert.equal(await group.locator('[data-slot=message-sender]').count(), 1)
  assert.equal(await group.locator('[data-slot=avatar]').count(), 1)
  assert.equal(await group.locator('[data-slot=message-time]').count(), 1)
  assert.equal(
    await group.evaluate(
      (element) => element.querySelector('[data-slot=message-time]').previousElementSibling.dataset.slot,
    ),
    'message',
  )
})

test('Own messages have neither name nor picture', async () => {
  const page = await gallery.open('conversation')
  const own = page.locator('[data-slot=message-group][data-side=sent]').first()
  assert.equal(await own.locator('[data-slot=message-sender], [data-slot=avatar]').count(), 0)
})

test('The time of an AI agent says what it is, that of a human does not', async () => {
  const page = await gallery.open('conversation')
  const marks = (name) =>
    page
      .getByRole('group', { name })
      .locator('[data-key-name="component.message.timestamp.aiIndicator"]')
      .count()
  assert((await marks('Fern')) > 0)
  assert.equal(await marks('Maya Lindqvist'), 0)
})

/** With a clipboard that answers as `answer` says, and a clock that the test moves. */
async function openCode(answer) {
  const page = await gallery.open('conversation')
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 10_000)
  await page.evaluate((answer) => {
    Object.defineProperty(navigator, 'clipboard', {
      value:
        answer === 'missing'
          ? undefined
          : { writeText: () => (answer === 'takes' ? Promise.resolve() : Promise.reject(new Error('no'))) },
    })
  }, answer)
  return {
    page,
    button: page
      .locator('[data-slot=code-block] button, [data-slot=command-block] button[data-state]')
      .first(),
  }
}

test('What was copied is said for 1.8 seconds', async () => {
  const { page, button } = await openCode('takes')
  await button.click()
  // What draws waits for frames, which this clock has too.
  await page.clock.runFor(50)
  assert.equal(await button.getAttribute('data-state'), 'copied')
  await page.clock.runFor(1600)
  assert.equal(await button.getAttribute('data-state'), 'copied')
  await page.clock.runFor(300)
  assert.equal(await button.getAttribute('data-state'), 'idle')
})

for (const answer of ['refuses', 'missing']) {
  test(`A clipboard that ${answer === 'missing' ? 'is not there' : 'refuses'} changes nothing`, async () => {
    const { page, button } = await openCode(answer)
    await button.click()
    await page.clock.runFor(100)
    assert.equal(await button.getAttribute('data-state'), 'idle')
  })
}

test('A few emoji alone are drawn larger, anything with a word is not', async () => {
  const page = await gallery.open('conversation')
  const formatOf = async (text) => {
    await drawn(
      page,
      (text) => {
        const rows = window.store.rows()
        const row = rows.at(-1)
        window.store.setRows([
          ...rows.slice(0, -1),
          { ...row, items: [{ ...row.items[0], text, nodes: null }] },
        ])
      },
      text,
    )
    return page.locator('[data-slot=message-text]').last().getAttribute('data-format')
  }
  for (const text of ['🎁', '👍🏽 👩‍💻', '🇩🇪🇪🇺', '❤️ 🎉 🌰']) assert.equal(await formatOf(text), 'emoji', text)
  for (const text of ['🎁!', '7', '1️⃣ thing', '🎁🎁🎁🎁', '🇩', ''])
    assert.equal(await formatOf(text), 'plain', text)
})

test('A picture beside a taller one is as tall as itself', async () => {
  const page = await gallery.open('pictures')
  await drawn(page, () => {
    const svg = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="400"/>')
    const tall = { url: `data:image/svg+xml,${svg}`, filename: 'pole.svg', width: 80, height: 400 }
    const [row] = window.store.rows()
    const [item] = row.items
    window.store.setRows([{ ...row, items: [{ ...item, images: [item.images[0], tall] }] }])
  })
  const [first, second] = await page
    .locator('[data-slot=message-image]')
    .evaluateAll((buttons) => buttons.map((button) => [button.offsetHeight, button.firstChild.offsetHeight]))
  assert.equal(first[0], first[1])
  assert(second[0] > first[0])
})
