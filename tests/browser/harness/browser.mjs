/** Chromium, and contexts that report what went wrong inside their pages. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

// Debian's shell is the same engine without the windows around it, and takes half the time.
const candidates = ['chromium-headless-shell', 'chromium', 'google-chrome', 'chromium-browser'].map(
  (name) => `/usr/bin/${name}`,
)

export function findChromium() {
  const path = process.env.COSSISTANT_CHROMIUM ?? candidates.find(existsSync)
  assert(path, 'No Chromium was found; name its binary in COSSISTANT_CHROMIUM.')
  return path
}

export async function startBrowser() {
  const chrome = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  })
  return new Browser(chrome)
}

class Browser {
  #chrome
  #errors = []

  constructor(chrome) {
    this.#chrome = chrome
  }

  /** A page with storage of its own: somebody else's browser. `options` are Playwright's for a context. */
  async newPage(options = {}) {
    const context = await this.#chrome.newContext({
      locale: 'en-US',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(20_000)
    context.on('weberror', (event) => this.#errors.push(event.error()))
    return context.newPage()
  }

  /** Closes every page, so that those of one test do not slow down the next. */
  async closePages() {
    await Promise.all(this.#chrome.contexts().map((context) => context.close()))
  }

  /** Also fails when a script of any page threw. */
  async stop() {
    await this.#chrome.close()
    assert.deepEqual(
      this.#errors.map((error) => error.stack ?? String(error)),
      [],
    )
  }
}
