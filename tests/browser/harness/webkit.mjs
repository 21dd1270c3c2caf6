/** WebKit: the GTK port of Debian in its own small browser, driven by WebDriver. It wants a screen, and gets one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Builder, Key } from 'selenium-webdriver'
import { freePort } from './server.mjs'
import { until } from './until.mjs'

export const name = 'WebKit'
export const binaries = ['WebKitWebDriver']
export const variable = 'COSSISTANT_WEBKIT_DRIVER'

export async function start(executablePath) {
  const screen = await startScreen()
  const port = await freePort()
  const service = spawn(executablePath, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  })
  await until('the driver of WebKit listens', () =>
    fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const webkit = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser' })
    .build()
  await webkit.manage().setTimeouts({ script: 90_000 })
  await webkit.manage().window().setRect({ width: 1280, height: 900, x: 0, y: 0 })
  const run = (script, ...values) => webkit.executeScript(`return (${script})(...arguments)`, ...values)
  return {
    /** WebDriver does not tell of them. */
    errors: [],
    goto: (url) => webkit.get(url),
    reload: () => webkit.navigate().refresh(),
    run,
    find: run,
    click: (element) => element.click(),
    type: (element, text) => element.sendKeys(text),
    press: (key) => webkit.actions().sendKeys(Key[key.toUpperCase()]).perform(),
    attach: (element, path) => element.sendKeys(path),
    screenshot: async (path) => writeFile(path, await webkit.takeScreenshot(), 'base64'),
    async stop() {
      await webkit.quit()
      service.kill()
      await screen.stop()
    },
  }
}

/** A screen that nobody sees, under a name that is free. */
async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(createInterface({ input: xvfb.stdio[3] }), 'line')
  return {
    display: `:${number}`,
    async stop() {
      const ended = once(xvfb, 'exit')
      xvfb.kill()
      await ended
    },
  }
}
