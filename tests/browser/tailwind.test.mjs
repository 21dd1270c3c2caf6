/** The widget in an app that is made with Tailwind v4, built by Tailwind itself. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { compile } from 'tailwindcss'
import { appPage, installed } from './harness/app-page.mjs'
import { useStage } from './harness/stage.mjs'

const stage = useStage()
const require = createRequire(import.meta.url)

/** What Tailwind makes of `source` for an app that uses `classes`. */
async function tailwind(context, source, classes) {
  const folder = await installed(context)
  const compiler = await compile(source, {
    base: folder,
    async loadStylesheet(id, base) {
      const path = id === 'tailwindcss' ? require.resolve('tailwindcss/index.css') : resolve(id, base, folder)
      return { path, base: dirname(path), content: await readFile(path, 'utf8') }
    },
  })
  return compiler.build(classes)
}

const resolve = (id, base, folder) => (id.startsWith('.') ? join(base, id) : join(folder, 'node_modules', id))

const kSource = `
  @import 'tailwindcss';
  @import 'cossistant-wasm/support.css';`

/** The widget, open at home, in an app with that style sheet. */
async function openWidget(context, css, props = '') {
  const { server } = stage
  const page = await appPage(
    context,
    stage,
    `
      import { mountSupport } from 'cossistant-wasm'
      mountSupport(document.querySelector('#app'), {
        publicKey: '${await server.publicKey()}',
        apiUrl: '${server.origin}/v1',
        defaultOpen: true,
        ${props}
      })`,
    { css },
  )
  await page.locator('[data-slot=home-page] [data-slot=home-greeting]').waitFor()
  await page.waitForFunction(() => document.getAnimations().length === 0)
  return page
}

/** Where every part stands, and how its words are set; around them lies the margin of the page. */
function looks(page) {
  return page.locator('[data-slot]:not([data-slot=root])').evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect()
      const style = getComputedStyle(part)
      const words = [style.fontSize, style.fontWeight, style.lineHeight, style.color, style.backgroundColor]
      const edges = [style.borderTopWidth, style.borderTopLeftRadius, style.padding]
      return [part.dataset.slot, x, y, width, height, ...words, ...edges].join(' ')
    }),
  )
}

test('It looks as it does on a page without Tailwind', async (context) => {
  const plain = await looks(await openWidget(context, undefined))
  assert.ok(plain.length > 20)
  const css = await tailwind(context, kSource, [])
  assert.match(css, /@layer base/)
  assert.deepEqual(await looks(await openWidget(context, css)), plain)
})

test('Utilities in classNames win over its own looks', async (context) => {
  const css = await tailwind(context, kSource, ['bg-emerald-600', 'rounded-none'])
  const page = await openWidget(context, css, `classNames: { trigger: 'bg-emerald-600 rounded-none' },`)
  const trigger = page.locator('[data-slot=trigger]')
  assert.equal(await trigger.evaluate((part) => getComputedStyle(part).borderRadius), '0px')
  const [own, green] = await trigger.evaluate((part) => {
    const probe = Object.assign(document.createElement('i'), { className: 'bg-emerald-600' })
    document.body.append(probe)
    return [part, probe].map((element) => getComputedStyle(element).backgroundColor)
  })
  assert.equal(own, green)
})

test('It takes the colours that the app names for its own parts', async (context) => {
  const css = await tailwind(
    context,
    `${kSource} :root { --primary: rgb(1 2 3); --primary-foreground: white }`,
    [],
  )
  const page = await openWidget(context, css)
  const ask = page.locator('[data-slot=page-footer] button').first()
  assert.equal(await ask.evaluate((part) => getComputedStyle(part).backgroundColor), 'rgb(1, 2, 3)')
})
