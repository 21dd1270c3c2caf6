/**
 * The assistant of the demo site, and an example of any program that answers from outside: it is told of messages by
 * webhook and answers with a private key. It thinks nothing: a script with four answers. Needs Node alone.
 *
 *   node demo/bot/main.mjs <address of the server> <file with the private key>
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Api } from './api.mjs'
import { kName } from './answers.mjs'
import { isHandedOver, isQuestion, reply } from './reply.mjs'
import { isGenuine } from './signature.mjs'

const kPath = '/acorn-helper'
const kMaxBodyBytes = 2 << 20
const kMaxKnownIds = 1000

const [site, keyFile] = process.argv.slice(2)
if (!site || !keyFile) {
  console.error('usage: node demo/bot/main.mjs <address of the server> <file with the private key>')
  process.exit(2)
}
const api = new Api(site, readFileSync(keyFile, 'utf8').trim())
const aiAgentId = await api.agentId(kName)

/** Deliveries that came already: they come at least once, so perhaps twice. */
const knownIds = new Set()
/** What is being answered, by conversation, so that answers do not mix. */
const queues = new Map()
let secret = ''

async function answer({ payload }) {
  const conversationId = payload.conversation.id
  if (!isQuestion(payload) || isHandedOver(await api.timeline(conversationId))) return
  await reply({ api, site, aiAgentId, conversationId, question: payload.item.text ?? '' })
}

function enqueue(event) {
  if (knownIds.has(event.id)) return
  knownIds.add(event.id)
  if (knownIds.size > kMaxKnownIds) knownIds.delete(knownIds.values().next().value)
  const { id } = event.payload.conversation
  const done = (queues.get(id) ?? Promise.resolve())
    .then(() => answer(event))
    .catch((error) => console.error(`demo bot: ${error.message}`))
    .finally(() => queues.get(id) === done && queues.delete(id))
  queues.set(id, done)
}

async function bodyOf(request) {
  const pieces = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > kMaxBodyBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request).catch(() => null)
  const isForUs = request.method === 'POST' && request.url === kPath && body !== null
  const isTaken = isForUs && isGenuine({ headers: request.headers, body, secret })
  // At once: the server waits for an answer to the webhook, not for one to the visitor.
  response.writeHead(isTaken ? 204 : 403).end()
  if (isTaken) enqueue(JSON.parse(body))
})

/** Those of runs that ended without a goodbye. */
async function removeOldWebhooks() {
  for (const { id, url } of await api.webhooks()) {
    if (new URL(url).pathname === kPath) await api.removeWebhook(id)
  }
}

await removeOldWebhooks()
await new Promise((listening) => server.listen(0, 'localhost', listening))
const made = await api.listen(`http://localhost:${server.address().port}${kPath}`)
secret = made.secret

async function leave() {
  // The server may be on its way out too; then the next run cleans up.
  await api.removeWebhook(made.webhook.id).catch(() => {})
  process.exit(0)
}
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
