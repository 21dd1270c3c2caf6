/**
 * What cossistant-server is compared with: the routes that the load needs, as one would write them for Node.js with
 * `http`, `ws` and `better-sqlite3`. Takes the file of its database; prints its port and keys as JSON.
 * `--shared-commits` makes messages that wait at the same time share a commit, as they do in the server.
 */
import http from 'node:http'

import { ApiError, makeAccess } from './access.mjs'
import { makeHub } from './hub.mjs'
import { makeRoutes } from './routes.mjs'
import { serveSockets } from './sockets.mjs'
import { makeExecutor, openStore } from './store.mjs'

const kMaxBodyBytes = 1 << 20

const [file, option] = process.argv.slice(2)
const store = openStore(file)
const access = makeAccess(store)
const hub = makeHub()
const execute = makeExecutor(store.db, option === '--shared-commits')
const routes = makeRoutes(store, access)

async function answer(request, response) {
  const route = routes[`${request.method} ${request.url.split('?')[0]}`]
  if (!route) throw new ApiError(404, 'There is no such route.')
  const body = request.method === 'POST' ? await readJson(request) : {}
  const { headers } = request
  const credentials = { publicKey: headers['x-public-key'], privateKey: headers.authorization?.split(' ')[1] }
  const work = { events: [] }
  const result = await execute(() =>
    route({ caller: access.authenticate(credentials), visitorId: headers['x-visitor-id'], body }, work),
  )
  for (const event of work.events) hub.deliver(event)
  send(response, 200, result)
}

async function readJson(request) {
  if (Number(request.headers['content-length']) > kMaxBodyBytes)
    throw new ApiError(413, 'The body is too large.')
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > kMaxBodyBytes) throw new ApiError(413, 'The body is too large.')
    chunks.push(chunk)
  }
  let body
  try {
    body = JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    throw new ApiError(400, 'The body is not JSON.')
  }
  if (typeof body !== 'object' || body === null) throw new ApiError(400, 'The body has to be an object.')
  return body
}

function send(response, status, body) {
  const bytes = Buffer.from(JSON.stringify(body))
  const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length }
  // What is left of a body that was refused would be read as the next request.
  if (status === 413) headers.Connection = 'close'
  response.writeHead(status, headers)
  response.end(bytes)
}

const server = http.createServer({ keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 30_000 })
server.on('request', async (request, response) => {
  try {
    await answer(request, response)
  } catch (error) {
    if (!request.complete && request.destroyed) return
    if (!(error instanceof ApiError)) console.error(error)
    send(response, error.status ?? 500, { error: error.status ? error.message : 'Something went wrong.' })
  }
})
serveSockets(server, { store, access, hub, execute })

store.addWebsite.run('site', 'organization', 'Load')
store.addHumanAgent.run('teammate', 'site', 'Ada')
const keys = { publicKey: access.mint('site'), privateKey: access.mint('site', 'teammate') }
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  console.log(JSON.stringify({ port: server.address().port, ...keys }))
})
