/**
 * Runs the scenes of tests/load against the server and its peer, each freshly started, and prints a table.
 * `sockets <number>` runs that scene alone.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

const kServer = 'build/bench/server/cossistant-server'
const kLoad = 'build/bench/tests/load/cossistant-load'
const kPeer = 'tests/load/peer'
const kFolder = 'build/load'
const kMostSlowdown = 2 // of the p99 beside bad clients
const kGiB = 2 ** 30

const isQuick = process.argv[2] === 'quick'
const only = process.argv[2] === 'sockets' ? Number(process.argv[3] ?? 1000) : undefined
const scenes = isQuick
  ? { sockets: [[100]], messages: [20, 1], hostile: [100, 1, 1] }
  : { sockets: only ? [[only]] : [[100], [1000], [10_000]], messages: [100, 10], hostile: [10_000, 10, 3] }

/** All of the load comes from one address and one visitor posts a lot; as the peer, the server must not mind. */
const kWithoutLimits = {
  COSSISTANT_LOG_REQUESTS: 'false',
  COSSISTANT_MAX_CONNECTIONS_PER_ADDRESS: '20000',
  COSSISTANT_REQUESTS_PER_ADDRESS: '0',
  COSSISTANT_REQUESTS_PER_KEY: '0',
  COSSISTANT_REQUESTS_PER_VISITOR: '0',
}

/** Starts the server with a new site; gives its process, port and keys. */
async function startServer(folder, log) {
  const env = { ...process.env, ...kWithoutLimits, PORT: '0', COSSISTANT_DATABASE: `${folder}/load.db` }
  const command = (...args) => {
    // Only `users create` reads it: the password.
    const options = { env, encoding: 'utf8', input: 'only for this load\n' }
    const { status, stdout, stderr } = spawnSync(kServer, args, options)
    if (status !== 0) throw new Error(`cossistant-server ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }
  const site = command('sites', 'create', 'Load', 'http://localhost')
  const agent = command('users', 'create', site, 'Ada', 'ada@load.example')
  const publicKey = command('keys', 'create', site, 'public', 'test')
  const privateKey = command('keys', 'create', site, 'private', 'test', '--user', agent)
  const child = spawn(kServer, { env, stdio: ['ignore', 'pipe', log] })
  const port = /:(\d+)$/.exec(await firstLine(child))?.[1]
  return { child, port, publicKey, privateKey }
}

function startPeer(...options) {
  return async (folder, log) => {
    const args = [`${kPeer}/main.mjs`, `${folder}/load.db`, ...options]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', log] })
    return { child, ...JSON.parse(await firstLine(child)) }
  }
}

async function firstLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error(`the server did not start; see ${kFolder}`)
}

/** What a scene measured against a server that was started for it alone. */
async function measure(contestant, scene, args) {
  const folder = `${kFolder}/${contestant.id}-${scene}-${args[0]}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { child, port, publicKey, privateKey } = await contestant.start(
    folder,
    openSync(`${folder}/log`, 'w'),
  )
  try {
    const result = await runLoad([port, publicKey, privateKey, child.pid, scene, ...args].map(String))
    console.error(`${contestant.name}, ${scene} ${args.join(' ')}: ${JSON.stringify(result)}`)
    return result
  } finally {
    child.kill('SIGKILL')
    rmSync(`${folder}/load.db`, { force: true })
  }
}

function runLoad(args) {
  return new Promise((resolve, reject) => {
    const load = spawn(kLoad, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    load.stdout.on('data', (data) => (output += data))
    load.on('close', (status) =>
      status === 0 ? resolve(JSON.parse(output)) : reject(new Error('a scene failed')),
    )
  })
}

async function measureAll(contestant) {
  const sockets = []
  for (const args of scenes.sockets) sockets.push(await measure(contestant, 'sockets', args))
  if (only) return { sockets }
  const messages = await measure(contestant, 'messages', scenes.messages)
  const hostile = contestant.meetsHostility ? await measure(contestant, 'hostile', scenes.hostile) : undefined
  return { sockets, messages, hostile }
}

const whole = (number) => Math.round(number).toLocaleString('en')
const times = (p50, p99) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`

/** Rows of the table: a title, and what it says of each of the results. */
function rowsOf(results) {
  const most = results[0].sockets.at(-1).sockets
  const row = (title, of) => [title, ...results.map(of)]
  const withMessages = (of) => (result) => (result.messages ? of(result.messages) : '')
  const withHostility = (of) => (result) => (result.hostile ? of(result.hostile) : '')
  const bySockets = (title, of) =>
    scenes.sockets.map(([count], i) => row(`${title} ${whole(count)}`, ({ sockets }) => of(sockets[i])))
  return [
    row('memory before the sockets, MiB', ({ sockets }) => whole(sockets.at(-1).bytesBefore / 2 ** 20)),
    row(`a socket of ${whole(most)}, KiB`, ({ sockets }) =>
      (sockets.at(-1).bytesPerSocket / 1024).toFixed(1),
    ),
    row('sockets per GiB', ({ sockets }) => whole(kGiB / Math.max(sockets.at(-1).bytesPerSocket, 1))),
    row(
      `messages a second, ${scenes.messages[0]} visitors`,
      withMessages((of) => whole(of.messagesPerSecond)),
    ),
    row(
      'a POST of those, ms',
      withMessages((of) => times(of.answerP50, of.answerP99)),
    ),
    ...bySockets('to one socket of', (of) => times(of.directP50, of.directP99)),
    ...bySockets('to each socket of', (of) => times(of.fanOutP50, of.fanOutP99)),
    row(
      '200 messages a second alone, ms',
      withHostility((of) => times(of.quietP50, of.quietP99)),
    ),
    row(
      'the same beside bad clients, ms',
      withHostility((of) => times(of.troubledP50, of.troubledP99)),
    ),
    row(
      'p99 beside bad clients, times',
      withHostility((of) => of.factor.toFixed(2)),
    ),
  ]
}

const contestants = [{ id: 'server', name: 'cossistant-server', start: startServer, meetsHostility: true }]
if (existsSync(`${kPeer}/node_modules`)) {
  contestants.push({ id: 'peer', name: 'Node.js', start: startPeer(), meetsHostility: !isQuick })
  if (!isQuick) {
    contestants.push({
      id: 'sharing-peer',
      name: 'Node.js, shared commits',
      start: startPeer('--shared-commits'),
    })
  }
}
const results = []
for (const contestant of contestants) results.push(await measureAll(contestant))

const table = [
  ['', ...contestants.map(({ name }) => name)],
  ['---', ...contestants.map(() => '---:')],
]
for (const cells of [...table, ...rowsOf(results)]) console.log(`| ${cells.join(' | ')} |`)
const slowdown = results[0].hostile?.factor
if (!isQuick && slowdown > kMostSlowdown) {
  console.error(`bad clients slow the server down ${slowdown.toFixed(2)} times; it may be ${kMostSlowdown}`)
  process.exitCode = 1
}
