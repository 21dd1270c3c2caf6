/** A wire between the browser and the server that can be cut. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

export async function startProxy(server) {
  const proxy = new Proxy(server.port)
  await proxy.listen()
  return proxy
}

class Proxy {
  #targetPort
  #listener
  #pairs = new Set()
  /** `whole`; `cut`: nothing gets through; `deaf`: requests get through, the first byte of an answer breaks the wire. */
  #state = 'whole'

  constructor(targetPort) {
    this.#targetPort = targetPort
    this.#listener = createServer((near) => this.#accept(near))
  }

  async listen() {
    this.#listener.listen(0, '127.0.0.1')
    await once(this.#listener, 'listening')
    this.origin = `http://localhost:${this.#listener.address().port}`
  }

  cut() {
    this.#state = 'cut'
    for (const pair of this.#pairs) pair.destroy()
  }

  /** What is asked reaches the server, but nobody hears the answer. */
  loseAnswers() {
    this.#state = 'deaf'
  }

  mend() {
    this.#state = 'whole'
  }

  async stop() {
    this.cut()
    this.#listener.close()
    await once(this.#listener, 'close')
  }

  #accept(near) {
    near.on('error', () => {})
    if (this.#state === 'cut') return near.destroy()
    const far = connect(this.#targetPort, '127.0.0.1')
    far.on('error', () => {})
    const pair = {
      destroy: () => {
        near.destroy()
        far.destroy()
        this.#pairs.delete(pair)
      },
    }
    this.#pairs.add(pair)
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => (this.#state === 'deaf' ? pair.destroy() : near.write(bytes)))
    near.on('close', pair.destroy)
    far.on('close', pair.destroy)
  }
}
