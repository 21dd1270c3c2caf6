/** Firefox, as people have it: Debian's binary, driven by WebDriver BiDi. Playwright needs one of its own build. */
import puppeteer from 'puppeteer-core'

export const name = 'Firefox'
export const binaries = ['firefox-esr']
export const variable = 'COSSISTANT_FIREFOX'

const call = (script, values) => `(${script})(...${JSON.stringify(values)})`

export async function start(executablePath) {
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await firefox.newPage()
  await page.setViewport({ width: 1280, height: 860 })
  const errors = []
  page.on('pageerror', (error) => errors.push(error))
  return {
    errors,
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (script, ...values) => page.evaluate(call(script, values)),
    find: async (script, ...values) => (await page.evaluateHandle(call(script, values))).asElement(),
    click: (element) => element.click(),
    type: (element, text) => element.type(text),
    press: (key) => page.keyboard.press(key),
    attach: (element, path) => element.uploadFile(path),
    screenshot: (path) => page.screenshot({ path }),
    stop: () => firefox.close(),
  }
}
