/**
 * Engines that Playwright does not drive as people have them, and a visitor who uses one of them. A started engine has
 * `goto`, `reload`, `run(script, ...values)` of a function as text, `find` of the element that one answers, `click`,
 * `type`, `press`, `attach`, `screenshot` and `stop`; `errors` is what its page threw, where it tells.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import * as firefox from './firefox.mjs'
import { until } from './until.mjs'
import * as webkit from './webkit.mjs'

export const engines = [firefox, webkit].map((engine) => ({
  name: engine.name,
  binary:
    process.env[engine.variable] ?? engine.binaries.map((binary) => `/usr/bin/${binary}`).find(existsSync),
  async start() {
    assert(this.binary, `${engine.name} was not found; name its binary in ${engine.variable}.`)
    return engine.start(this.binary)
  },
}))

/** The elements of `selector` in the page and in the shadow root of its widget, whose words contain `text`. */
const every = `(selector, text) => {
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  const found = roots.flatMap((root) => [...root.querySelectorAll(selector)])
  return found.filter((element) => !text || element.textContent.includes(text))
}`

export class EngineVisitor {
  constructor(engine) {
    this.engine = engine
  }

  async count(selector, text = '') {
    return this.engine.run(`(selector, text) => (${every})(selector, text).length`, selector, text)
  }
  /** What `script`, a function of the first element of `selector` as text, answers. */
  async read(selector, script) {
    return this.engine.run(`(selector) => (${script})((${every})(selector)[0])`, selector)
  }
  /** The first element of `selector` once it is there. */
  async element(selector, text = '') {
    await this.sees(selector, text)
    return this.engine.find(`(selector, text) => (${every})(selector, text)[0]`, selector, text)
  }
  async sees(selector, text = '') {
    await until(`${selector} "${text}" is there`, () => this.count(selector, text))
  }
  async seesNoMore(selector) {
    await until(`${selector} is gone`, async () => (await this.count(selector)) === 0)
  }
  async click(selector) {
    await this.engine.click(await this.element(selector))
  }
  async write(text) {
    await this.engine.type(await this.element('[data-slot=composer-input]'), text)
    await this.engine.press('Enter')
  }
  /** Writes, and resolves when the server has the message. */
  async send(text) {
    await this.write(text)
    await this.sees('[data-slot=message][data-delivery=sent]', text)
  }
  async hears(text) {
    await this.sees('[data-slot=message-group][data-side=received] [data-slot=message-bubble]', text)
  }
  /** Where the focus is, by `data-slot`. */
  async focus() {
    return this.engine.run(`() => {
      let active = document.activeElement
      while (active?.shadowRoot) active = active.shadowRoot.activeElement
      return active?.dataset.slot ?? active?.tagName
    }`)
  }
}
