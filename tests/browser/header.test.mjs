/** The bar over a conversation and over the list of them, in the words that the widget has for it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { drawn, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()

/** `scene` in the sentences of `locale` as they are sent. */
async function open(scene, locale, width) {
  const page = await gallery.open(scene, {}, { viewport: { width, height: 640 } })
  const sentences = JSON.parse(readFileSync(`core/text/locales/${locale}.json`, 'utf8'))
  await drawn(page, (text) => window.store.set('text', text), { locale, language: locale, sentences })
  return page
}

for (const locale of ['en', 'fr', 'es']) {
  for (const width of [320, 390, 900]) {
    test(`Words are whole or end in dots, faces are whole or away: ${locale}, ${width} px`, async () => {
      for (const scene of ['conversation', 'history']) {
        const page = await open(scene, locale, width)
        const { words, faces, bar } = await page.locator('[data-slot=header]').evaluate((header) => {
          const content = header.querySelector('[data-slot=header-content]')
          const boxOf = (part) => part.getBoundingClientRect().toJSON()
          const heard = content.firstElementChild
          return {
            bar: boxOf(content),
            words: [heard, ...heard.querySelectorAll('*')].map(boxOf),
            faces: [...content.querySelectorAll('[data-slot=avatar]')].map(boxOf),
          }
        })
        for (const { top, bottom, right } of words) {
          assert.ok(top >= bar.top - 1 && bottom <= bar.bottom + 1, `${scene}: lines`)
          assert.ok(right <= bar.right + 1, `${scene}: right`)
        }
        for (const { top, bottom } of faces)
          assert.ok(bottom <= bar.bottom || top >= bar.bottom, `${scene}: a face is cut`)
        const centre = (words[0].top + words[0].bottom) / 2
        assert.ok(Math.abs(centre - (bar.top + bar.bottom) / 2) <= 1, `${scene}: in the middle`)
      }
    })
  }
}
