/**
 * Takes pictures of every screen and state of the widget into screenshots/gallery: light and dark, on a desktop and on a
 * phone, in English and in Arabic, from right to left. Arguments pick scenes by a part of their name.
 */
import { mkdir } from 'node:fs/promises'
import { startBrowser } from '../tests/browser/harness/browser.mjs'
import { sceneNames, startGallery } from '../tests/browser/harness/gallery.mjs'

const kFolder = 'screenshots/gallery'
const devices = {
  desktop: { viewport: { width: 900, height: 760 } },
  phone: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
}
const wanted = process.argv.slice(2)
const scenes = (await sceneNames()).filter(
  (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)

await mkdir(kFolder, { recursive: true })
const browser = await startBrowser()
const gallery = await startGallery(browser)
for (const scene of scenes) {
  for (const theme of ['light', 'dark']) {
    for (const [device, options] of Object.entries(devices)) {
      for (const locale of ['en', 'ar']) {
        const page = await gallery.open(scene, { theme, locale }, options)
        await page.evaluate(() =>
          Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
        )
        await page.screenshot({ path: `${kFolder}/${scene}-${theme}-${device}-${locale}.png` })
        await browser.closePages()
      }
    }
  }
}
await gallery.stop()
await browser.stop()
