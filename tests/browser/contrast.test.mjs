/** Colours of the tokens, as the browser mixes them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { useGallery } from './harness/gallery.mjs'

const gallery = useGallery()
const tokens = new Set(readFileSync('styles/tokens.css', 'utf8').match(/--co-[\w-]+(?=:)/g))
const surfaces = [...tokens].filter((name) => /^--co-(background(-\d+)?|popover|secondary)$/.test(name))
const kText = 4.5 // WCAG 2.2, 1.4.3
const kMark = 3 // 1.4.11

/** What is read on what. Text of a colour's own name stands on that; ordinary and quiet text on every surface. */
const pairs = [
  ...[...tokens]
    .filter((name) => tokens.has(`${name}-foreground`) && !/-(success|warning|destructive|muted)$/.test(name))
    .map((name) => [`${name}-foreground`, name, kText]),
  ...surfaces.map((surface) => ['--co-foreground', surface, kText]),
  ...surfaces.map((surface) => ['--co-muted-foreground', surface, kText]),
  ...['destructive', 'success', 'warning']
    .map((name) => `--co-${name}-foreground`)
    .filter((name) => tokens.has(name))
    .map((name) => [name, '--co-background', kText]),
  ['--co-ring', '--co-background', kMark],
]

/** Red, green and blue from 0 to 1 of each colour, in sRGB, as they come to the screen. */
function drawnColours(page, names) {
  return page.locator('[data-cossistant-root]').evaluate((root, all) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const probe = document.createElement('i')
    root.append(probe)
    const colours = all.map((name) => {
      probe.style.color = `var(${name})`
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = getComputedStyle(probe).color
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
    })
    probe.remove()
    return colours
  }, names)
}

/** WCAG's relative luminance. */
function luminance([red, green, blue]) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

for (const theme of ['light', 'dark']) {
  test(`Every pair of colours can be told apart, ${theme}`, async () => {
    assert.ok(pairs.length > 20)
    const page = await gallery.open('home', { theme })
    const names = [...new Set(pairs.flatMap(([text, ground]) => [text, ground]))]
    const colours = new Map((await drawnColours(page, names)).map((colour, at) => [names[at], colour]))
    const weak = pairs
      .map(([text, ground, least]) => ({
        text,
        ground,
        least,
        ratio: contrast(colours.get(text), colours.get(ground)),
      }))
      .filter(({ ratio, least }) => ratio < least)
    assert.deepEqual(weak, [])
  })
}

test('Whoever asks for more contrast gets quiet words as dark as others', async () => {
  const page = await gallery.open('home', {}, { contrast: 'more' })
  const [quiet, plain, border, ground] = await drawnColours(page, [
    '--co-muted-foreground',
    '--co-foreground',
    '--co-border',
    '--co-background',
  ])
  assert.deepEqual(quiet, plain)
  assert.ok(contrast(border, ground) >= kMark)
})

test('In colours that the visitor chose, bubbles, buttons and the panel have lines around them', async () => {
  const page = await gallery.open('conversation', {}, { forcedColors: 'active' })
  for (const part of ['trigger', 'content', 'message-bubble']) {
    const width = await page
      .locator(`[data-slot=${part}]`)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth)
    assert.equal(width, '1px', part)
  }
})

test('On paper there is the page alone', async () => {
  const page = await gallery.open('conversation')
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('[data-slot=trigger]').isVisible(), false)
  assert.equal(await page.locator('[data-slot=content]').isVisible(), false)
})
