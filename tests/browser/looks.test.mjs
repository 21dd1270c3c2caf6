/** The rules of styles/README.md, and what brands and languages do to the looks: boxes and computed styles, no pixels. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sceneNames, useGallery } from './harness/gallery.mjs'

const gallery = useGallery()
const names = await sceneNames()

/** What every part of the panel computes to, as `read` has it: each answer once, with a part that gives it. */
function computed(page, read) {
  return page.evaluate((source) => {
    const answers = {}
    const answer = new Function('style', 'part', `return (${source})(style, part)`)
    for (const part of document.querySelectorAll('[data-cossistant-root], [data-cossistant-root] *'))
      for (const value of [answer(getComputedStyle(part), part)].flat())
        answers[value] ??= part.closest('[data-slot]').dataset.slot
    return answers
  }, read.toString())
}

/** The answers over all scenes that are none of `allowed`. */
async function strangers(read, isAllowed) {
  const found = {}
  for (const scene of names) {
    const page = await gallery.open(scene)
    for (const [value, part] of Object.entries(await computed(page, read)))
      if (!isAllowed(value)) found[`${value} ${part}`] = scene
    await page.context().close()
  }
  return found
}

test('Letters have the sizes and weights of the scale', async () => {
  const sizes = [11, 12, 13, 14, 16, 18, 24].map((size) => `${size}px`)
  const read = (style) => [style.fontSize, `weight ${style.fontWeight}`]
  const allowed = [...sizes, 'weight 400', 'weight 500', 'weight 600']
  assert.deepEqual(await strangers(read, (value) => allowed.includes(value)), {})
})

test('Gaps and paddings are of the scale: fours, and within small things twos', async () => {
  const read = (style, part) => {
    if (part.matches('option')) return [] // the browser's own
    const { rowGap, columnGap, paddingTop, paddingRight, paddingBottom, paddingLeft } = style
    return [rowGap, columnGap, paddingTop, paddingRight, paddingBottom, paddingLeft]
  }
  const isAllowed = (value) =>
    value === 'normal' || parseFloat(value) % 4 === 0 || [2, 6, 10, 14].includes(parseFloat(value))
  assert.deepEqual(await strangers(read, isAllowed), {})
})

test('There is one shadow, and one curve but for the face of the launcher', async () => {
  const read = (style, part) => {
    const moves = part.closest('[data-slot=trigger-face]')
      ? []
      : style.transitionTimingFunction.split(/, (?=[a-z])/)
    const isFloating = part.matches(
      '[data-slot=content], [data-slot=feedback-content], [data-slot=trigger], [data-slot=jump-to-end]',
    )
    const shadow =
      isFloating || part.closest('[data-slot=avatar-stack]') || part.matches('[data-slot=composer-box]')
    return [...moves, ...(shadow ? [] : [`shadow ${style.boxShadow}`])]
  }
  const allowed = ['ease', 'cubic-bezier(0.2, 0.8, 0.2, 1)', 'shadow none']
  assert.deepEqual(await strangers(read, (value) => allowed.includes(value)), {})
})

/** Parts that are round in every brand. */
const kRound = [
  'presence',
  'presence-line',
  'typing-dots',
  'unread-dot',
  'trigger',
  'spinner',
  'composer-progress',
]

for (const none of ['0', '0px']) {
  test(`A brand without corners (${none}) finds none that are round`, async () => {
    for (const scene of [
      'home',
      'history',
      'conversation',
      'markdown',
      'fewWords',
      'uploading',
      'feedback',
      'keyMissing',
    ]) {
      const page = await gallery.open(scene)
      await page.addStyleTag({ content: `:root { --co-theme-radius: ${none} }` })
      const corners = await computed(page, (style) => style.borderRadius)
      const round = Object.entries(corners).filter(
        ([value, part]) => value !== '0px' && !kRound.includes(part),
      )
      assert.deepEqual(round, [], scene)
      await page.context().close()
    }
  })
}

test('A brand of pills has round buttons, and panels and inputs that keep what stands in their corners', async () => {
  const radiusOf = (page, part) =>
    page
      .locator(`[data-slot=${part}]`)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).borderBottomLeftRadius))
  const pills = ':root { --co-theme-radius: 999px }'
  const talk = await gallery.open('markdown')
  await talk.addStyleTag({ content: pills })
  for (const part of ['content', 'message-bubble', 'composer-box', 'code-block'])
    assert.ok((await radiusOf(talk, part)) <= 24, part)
  const form = await gallery.open('feedback')
  await form.addStyleTag({ content: pills })
  assert.ok((await radiusOf(form, 'feedback-comment')) <= 12)
  assert.ok((await radiusOf(form, 'feedback-submit')) >= 24)
})

test('What visitors have yet to write begins where the language begins', async () => {
  const talk = await gallery.open('conversation', { locale: 'ar' })
  const directionOf = (page, part) =>
    page.locator(`[data-slot=${part}]`).evaluate((input) => getComputedStyle(input).direction)
  assert.equal(await directionOf(talk, 'composer-input'), 'rtl')
  await talk.locator('[data-slot=composer-input]').fill('Hello')
  assert.equal(await directionOf(talk, 'composer-input'), 'ltr')
  const form = await gallery.open('feedback', { locale: 'ar' })
  assert.equal(await directionOf(form, 'feedback-comment'), 'rtl')
})

test('Placeholders are in the quiet colour of the brand', async () => {
  for (const [scene, part] of [
    ['conversation', 'composer-input'],
    ['feedback', 'feedback-comment'],
    ['identification', 'contact-input'],
  ]) {
    const page = await gallery.open(scene)
    await page.addStyleTag({ content: ':root { --co-theme-muted-foreground: rgb(1 2 3) }' })
    const colour = await page
      .locator(`[data-slot=${part}]`)
      .evaluate((input) => getComputedStyle(input, '::placeholder').color)
    assert.equal(colour, 'rgb(1, 2, 3)', scene)
  }
})

test('Arrows nudge onwards, whichever way that is', async () => {
  for (const [locale, sign] of [
    ['en', 1],
    ['ar', -1],
  ]) {
    const page = await gallery.open('home', { locale })
    const icon = page.locator('[data-slot=conversation-row] > [data-slot=icon]')
    const before = await icon.boundingBox()
    await page.locator('[data-slot=conversation-row]').hover()
    const after = await icon.boundingBox()
    assert.equal(Math.sign(after.x - before.x), sign, locale)
  }
})

test('A long source is cut off at its own end, and stands with the search that found it', async () => {
  const page = await gallery.open('working', { locale: 'ar' })
  const source = page.locator('[data-slot=tool-sources] a').first()
  const { direction, textAlign } = await source.evaluate((link) => {
    const style = getComputedStyle(link)
    return { direction: style.direction, textAlign: style.textAlign }
  })
  assert.deepEqual({ direction, textAlign }, { direction: 'ltr', textAlign: 'right' })
  const search = await page.locator('[data-slot=tool-row] > [data-state]').first().boundingBox()
  const link = await source.boundingBox()
  assert.ok(link.y - (search.y + search.height) < 4)
})

test('The stars of a review stand beside its title', async () => {
  const page = await gallery.open('fewWords')
  const card = page.locator('[data-slot=feedback-card] > strong')
  const star = await card.locator('[data-slot=icon]').boundingBox()
  const title = await card.locator('[data-key-name]').boundingBox()
  assert.ok(star.x + star.width < title.x)
  assert.ok(Math.abs(star.y + star.height / 2 - title.y - title.height / 2) < 2)
})

test('The tile that counts further people lies on the face before it and is as large', async () => {
  const page = await gallery.open('homeEmpty')
  const tile = page.locator('[data-slot=avatar-more]')
  const { width, height } = await tile.boundingBox()
  assert.deepEqual([width, height], [44, 44])
  const isOnTop = await tile.evaluate((element) => {
    const box = element.getBoundingClientRect()
    return document.elementFromPoint(box.left + 1, box.top + box.height / 2) === element
  })
  assert.ok(isOnTop)
})

test('A file on its way keeps its words off the edge of its chip', async () => {
  const page = await gallery.open('uploading')
  const chip = await page.locator('[data-slot=composer-file]').first().boundingBox()
  const size = await page.locator('[data-slot=composer-file-size]').first().boundingBox()
  assert.ok(chip.x + chip.width - size.x - size.width >= 8)
})

test('An input and the button beside it are of one height, on a desktop and under fingers', async () => {
  for (const hasTouch of [false, true]) {
    const page = await gallery.open('identification', {}, { hasTouch, isMobile: hasTouch })
    const heights = await page
      .locator('[data-slot=contact-form] > *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height))
    assert.deepEqual(heights, [40, 40])
  }
})

test('What was refused is marked red, and stays so while it is written anew', async () => {
  const page = await gallery.open('failed')
  const box = page.locator('[data-slot=composer-box]')
  await page.locator('[data-slot=composer-input]').focus()
  const [border, red] = await box.evaluate((element) => {
    const probe = element.appendChild(document.createElement('i'))
    probe.style.color = 'var(--co-destructive-foreground)'
    return [getComputedStyle(element).borderTopColor, getComputedStyle(probe).color]
  })
  assert.equal(border, red)
})

test('A conversation that loads ends where one that is there ends', async () => {
  const gapOf = async (scene, part) => {
    const page = await gallery.open(scene)
    const last = await page.locator(part).last().boundingBox()
    const composer = await page.locator('[data-slot=composer-box]').boundingBox()
    return composer.y - last.y - last.height
  }
  const loading = await gapOf('loading', '[data-slot=skeleton] > span')
  const there = await gapOf('welcome', '[data-slot=message-group]')
  assert.ok(Math.abs(loading - there) <= 4, `${loading} px and ${there} px`)
})

/** Where everything that is drawn stands, how large its letters are, and the outlines of the drawings. */
function drawing(page) {
  return page.locator('[data-cossistant-root] :is([data-slot], path, p, li, input)').evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect()
      const { display, fontSize, whiteSpace, d } = getComputedStyle(part)
      return [part.dataset.slot ?? part.tagName, x, y, width, height, display, fontSize, whiteSpace, d].join(
        ' ',
      )
    }),
  )
}

test('A page that unsets everything unsets nothing of the widget', async () => {
  for (const scene of ['home', 'markdown', 'uploading', 'identification', 'feedbackFailed']) {
    const alone = await drawing(await gallery.open(scene, { shadow: '' }))
    const page = await gallery.open(scene)
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = '* { all: unset } button, input, textarea, select { all: unset; display: block }'
      document.head.prepend(style)
    })
    assert.deepEqual(await drawing(page), alone, scene)
  }
})

test('A page whose rem is 10 px does not make the widget small, and one of 20 px makes it large', async () => {
  for (const [rootPx, letters, launcher] of [
    [10, '14px', 56],
    [20, '17.5px', 70],
  ]) {
    const page = await gallery.open('conversation')
    await page.addStyleTag({ content: `:root { font-size: ${rootPx}px }` })
    const bubble = page.locator('[data-slot=message-bubble]').first()
    assert.equal(await bubble.evaluate((part) => getComputedStyle(part).fontSize), letters)
    assert.equal((await page.locator('[data-slot=trigger]').boundingBox()).width, launcher)
  }
})

test('What docs/theming.md says of parts is so: a class, a slot and a part win', async () => {
  const radius = (part) => part.evaluate((element) => getComputedStyle(element).borderRadius)
  const page = await gallery.open('closed')
  const trigger = page.locator('[data-slot=trigger]')
  await page.addStyleTag({ content: '.from-class-names { border-radius: 3px }' })
  assert.equal(await radius(trigger), '3px')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = `[data-cossistant-root] [data-slot='trigger'] { border-radius: 2px }`
    document.head.prepend(style)
  })
  assert.equal(await radius(trigger), '2px')
  const inShadow = await gallery.open('closed', { shadow: '' })
  await inShadow.addStyleTag({ content: '#place::part(trigger) { border-radius: 1px }' })
  assert.equal(await radius(inShadow.locator('[data-slot=trigger]')), '1px')
})
