/**
 * Takes pictures of every screen and state of the widget into screenshots/gallery: light and dark, on a desktop and on a
 * phone, in English and in Arabic, from right to left. Arguments pick scenes by a part of their name.
 */
import { mkdir } from 'node:fs/promises'
import { startBrowser } from '../tests/browser/harness/browser.mjs'
import { sceneNames, startGallery } from '../tests/browser/harness/gallery.mjs'
import { kPicture } from '../tests/browser/harness/picture.mjs'

const kFolder = 'screenshots/gallery'
const devices = {
  desktop: { viewport: { width: 900, height: 760 } },
  phone: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
}

/** States that a visitor brings about: the scene each begins with, and what is done there. */
const acts = {
  historyAll: ['history', (page) => page.locator('[data-slot=page-body] > [data-slot=button]').click()],
  conversationTop: ['conversation', toTop],
  hardTop: ['hard', toTop],
  markdownTop: ['markdown', toTop],
  newMessages: [
    'long',
    async (page) => {
      await toTop(page)
      await page.evaluate(() => {
        const { store } = window
        const item = { ...store.rows().at(-2).items[0], id: 'new', text: 'And one more thing.' }
        store.setRows([...store.rows(), { ...store.rows().at(-2), key: 'new', items: [item] }])
        store.set('conversation', { rowCount: store.rows().length })
      })
    },
  ],
  lightbox: ['pictures', (page) => page.locator('[data-slot=message-image]').first().click()],
  addressMissing: ['identification', (page) => page.locator('[data-slot=contact-form] button').click()],
  ratingChosen: ['ratingFailed', (page) => page.locator('[data-slot=rating-star]').nth(3).click()],
  picked: [
    'conversation',
    async (page) => {
      await page.locator('input[type=file]').setInputFiles([
        { name: 'board.png', mimeType: 'image/png', buffer: kPicture },
        { name: 'the-invoice-of-may.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(92_000) },
      ])
      await page.locator('canvas:not([hidden])').waitFor()
    },
  ],
  dragOver: [
    'conversation',
    (page) =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['a'], 'a.txt', { type: 'text/plain' }))
        for (const type of ['dragenter', 'dragover'])
          document
            .querySelector('[data-slot=timeline]')
            .dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }),
  ],
  muted: ['home', (page) => page.locator('[aria-pressed]').click()],
}

async function toTop(page) {
  await page.locator('[data-slot=timeline]').evaluate((timeline) => (timeline.scrollTop = 0))
  await page.waitForTimeout(100)
}

const wanted = process.argv.slice(2)
const states = [...(await sceneNames()).map((scene) => [scene, scene]), ...Object.entries(acts)]
  .map(([name, act]) =>
    typeof act === 'string' ? { name, scene: act } : { name, scene: act[0], act: act[1] },
  )
  .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

await mkdir(kFolder, { recursive: true })
const browser = await startBrowser()
const gallery = await startGallery(browser)
for (const { name, scene, act } of states) {
  for (const theme of ['light', 'dark']) {
    for (const [device, options] of Object.entries(devices)) {
      for (const locale of ['en', 'ar']) {
        const page = await gallery.open(scene, { theme, locale }, options)
        await act?.(page)
        await page.evaluate(() =>
          Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
        )
        await page.screenshot({ path: `${kFolder}/${name}-${theme}-${device}-${locale}.png` })
        await browser.closePages()
      }
    }
  }
}
await gallery.stop()
await browser.stop()
