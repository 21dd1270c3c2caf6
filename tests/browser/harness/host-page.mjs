/** A tiny site on another origin that the widget is a guest of. */
import { createServer } from 'node:http'
import { once } from 'node:events'

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
}

/**
 * Serves `files`, by path, under `headers`. A folder's page is its `index.html`.
 *
 * @param {Record<string, string | Buffer>} files such as `{ '/index.html': '…' }`
 */
export async function startHostPage(files, headers = {}) {
  const site = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html')
    const body = files[path]
    const type = types[path.split('.').at(-1)] ?? 'application/octet-stream'
    if (body === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': type, ...headers }).end(body)
  })
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
  return {
    origin: `http://localhost:${site.address().port}`,
    async stop() {
      site.closeAllConnections()
      site.close()
      await once(site, 'close')
    },
  }
}
