/** The real server binary with its demo site, in a data folder of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from './until.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const binary = process.env.COSSISTANT_SERVER_BINARY ?? join(root, 'build/bench/server/cossistant-server')

/** `environment` may add variables to those that it needs. */
export async function startServer(environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'cossistant-browser-'))
  const server = new Server(folder, await freePort(), environment)
  await server.start()
  return server
}

class Server {
  #folder
  #environment
  #process = null
  /** What the process said, in pieces. */
  #log = []

  constructor(folder, port, environment) {
    this.#folder = folder
    this.#environment = environment
    this.port = port
    this.origin = `http://localhost:${port}`
  }

  /** Resolves when the server answers; also after `kill`, over the same data. */
  async start() {
    const server = spawn(binary, [], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(this.port),
        COSSISTANT_DATABASE: join(this.#folder, 'cossistant.db'),
        COSSISTANT_DEMO: 'true',
        ...this.#environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server.stdout.on('data', (chunk) => this.#log.push(chunk))
    server.stderr.on('data', (chunk) => this.#log.push(chunk))
    let failure = null
    server.on('error', (error) => (failure = error))
    server.on('exit', (code, signal) => (failure ??= new Error(`it ended with ${code ?? signal}`)))
    this.#process = server
    await until('the server is healthy', async () => {
      if (failure) throw new Error(`${binary} did not start: ${failure.message}\n${Buffer.concat(this.#log)}`)
      return (await fetch(`${this.origin}/health`).catch(() => null))?.ok
    })
  }

  /** As a power cut would: no signal handler runs. */
  async kill() {
    await this.#end('SIGKILL')
  }

  /** Also fails when the server had ended by itself. */
  async stop() {
    const { exitCode, signalCode } = this.#process
    await this.#end('SIGTERM')
    await rm(this.#folder, { recursive: true })
    if (exitCode === null && signalCode === null) return
    throw new Error(`The server ended with ${exitCode ?? signalCode}:\n${Buffer.concat(this.#log)}`)
  }

  async #end(signal) {
    const { exitCode, signalCode } = this.#process
    if (exitCode !== null || signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
  }

  /** Where the server keeps the private key of the first agent of the demo site. */
  get inboxKeyFile() {
    return join(this.#folder, 'demo-inbox-key')
  }

  /** The password of the first agent of the demo site. */
  async inboxPassword() {
    return (await readFile(join(this.#folder, 'demo-inbox-password'), 'utf8')).trim()
  }

  /** Where its database is. */
  get folder() {
    return this.#folder
  }

  /** The private key of the first agent of the demo site. */
  async inboxKey() {
    return (await readFile(this.inboxKeyFile, 'utf8')).trim()
  }

  /** The public key that the demo page carries. */
  async publicKey() {
    const page = await (await fetch(`${this.origin}/demo/`)).text()
    return /data-public-key="(pk_[^"]+)"/.exec(page)[1]
  }
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}
