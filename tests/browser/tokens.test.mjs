/** What a page says of colours, corners and letters, and how near the widget has to be (ui §6.3). */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { useGallery } from './harness/gallery.mjs'

const gallery = useGallery()
const themed = [...readFileSync('styles/tokens.css', 'utf8').matchAll(/--co-theme-([\w-]+)/g)]
const names = [...new Set(themed.map(([, name]) => name))]
const colours = names.filter((name) => !/^(radius|font-)/.test(name))
/** The names of shadcn that count; `destructive` does in the dark alone. */
const shadcn = ['background', 'foreground', 'popover', 'popover-foreground', 'primary', 'primary-foreground']
  .concat(['secondary', 'secondary-foreground', 'muted', 'muted-foreground', 'accent', 'accent-foreground'])
  .concat(['border', 'input', 'ring'])
const inTheDark = ['destructive', 'destructive-foreground']

/** What `--co-<name>` is at the root of the widget, as a colour, for every name. */
function drawn(page) {
  return page.locator('[data-cossistant-root]').evaluate((root, all) => {
    const probe = root.appendChild(document.createElement('i'))
    const colourOf = (name) => {
      probe.style.color = `var(--co-${name})`
      return getComputedStyle(probe).color
    }
    const found = Object.fromEntries(all.map((name) => [name, colourOf(name)]))
    probe.remove()
    return found
  }, colours)
}

/** Colours that no default has: one of its own for each name. */
const ownOf = (names, prefix) => names.map((name, at) => [`${prefix}${name}`, `rgb(${at + 1}, 2, 3)`])
const asRule = (selector, pairs) =>
  `${selector} { ${pairs.map(([name, value]) => `${name}: ${value};`).join(' ')} }`

for (const theme of ['light', 'dark']) {
  for (const where of [{}, { shadow: '' }]) {
    const inside = 'shadow' in where ? 'a shadow root' : 'the page'
    test(`Every --co-theme colour is taken from anything around the widget, ${theme}, in ${inside}`, async () => {
      assert.ok(colours.length > 30)
      for (const selector of [':root', 'body', '#place']) {
        const page = await gallery.open('home', { theme, ...where })
        await page.addStyleTag({ content: asRule(selector, ownOf(colours, '--co-theme-')) })
        const expected = Object.fromEntries(ownOf(colours, ''))
        assert.deepEqual(await drawn(page), expected, selector)
      }
    })
  }

  test(`The names of shadcn count where there is no --co-theme colour, ${theme}`, async () => {
    const page = await gallery.open('home', { theme })
    const hosts = [...shadcn, ...inTheDark]
    await page.addStyleTag({ content: asRule('html', ownOf(hosts, '--')) })
    const found = await drawn(page)
    const taken = Object.fromEntries(ownOf(hosts, ''))
    const followed = hosts.filter((name) => found[name] === taken[name])
    assert.deepEqual(followed, theme === 'dark' ? hosts : shadcn)

    await page.addStyleTag({ content: ':root { --co-theme-primary: rgb(9 9 9) }' })
    assert.equal((await drawn(page)).primary, 'rgb(9, 9, 9)')
  })
}

test("Corners and letters are the page's, by either name", async () => {
  const looks = (page) =>
    page.locator('[data-cossistant-root]').evaluate((root) => {
      const probe = root.appendChild(document.createElement('i'))
      probe.style.borderRadius = 'var(--co-radius)'
      const found = [getComputedStyle(probe).borderRadius, getComputedStyle(root).fontFamily]
      probe.remove()
      return found
    })
  const page = await gallery.open('home')
  await page.addStyleTag({ content: ':root { --radius: 11px; --font-sans: Papyrus }' })
  assert.deepEqual(await looks(page), ['11px', 'Papyrus'])
  await page.addStyleTag({ content: 'body { --co-theme-radius: 3px; --co-theme-font-sans: Courier }' })
  assert.deepEqual(await looks(page), ['3px', 'Courier'])
})

test('The nearest mark says whether it is dark, and another mark counts at once', async () => {
  const page = await gallery.open('home')
  const isDark = () =>
    page.locator('[data-slot=content]').evaluate((panel) => getComputedStyle(panel).colorScheme === 'dark')
  const mark = (selector, change) =>
    page.locator(selector).evaluate((element, set) => Object.assign(element.dataset, set), change)
  assert.equal(await isDark(), false)
  await page.evaluate(() => document.documentElement.classList.add('dark'))
  assert.equal(await isDark(), true)
  await mark('#place', { colorScheme: 'light' })
  assert.equal(await isDark(), false)
  await mark('[data-cossistant-root]', { colorScheme: 'dark' })
  assert.equal(await isDark(), true)
})
