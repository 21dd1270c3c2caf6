import { after, afterEach, before } from 'node:test'
import { startBrowser } from './browser.mjs'
import { startServer } from './server.mjs'

/** A server and a browser for the tests of one file. Their fields are there once the tests run. */
export function useStage() {
  const stage = { server: null, browser: null }
  before(async () => {
    stage.server = await startServer()
    stage.browser = await startBrowser()
  })
  afterEach(() => stage.browser?.closePages())
  after(async () => {
    // The server first: its end must not hide behind a page error.
    await stage.server?.stop()
    await stage.browser?.stop()
  })
  return stage
}
