/** What the helper asks of the server, with a private key. Each call throws when the server refuses. */
export class Api {
  #base
  #key

  constructor(site, key) {
    this.#base = `${site}/v1`
    this.#key = key
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { Authorization: `Bearer ${this.#key}`, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text)
  }

  /** The id of the AI agent of that name, which is made when there is none. */
  async agentId(name) {
    const { aiAgents } = await this.#call('GET', '/ai-agents')
    const known = aiAgents.find((agent) => agent.name === name)
    return (known ?? (await this.#call('POST', '/ai-agents', { name })).aiAgent).id
  }

  /** Asks for the messages of visitors at `url`. `{webhook, secret}` */
  listen(url) {
    return this.#call('POST', '/webhooks', { url, events: ['messageCreated'] })
  }
  async webhooks() {
    return (await this.#call('GET', '/webhooks')).webhooks
  }
  removeWebhook(id) {
    return this.#call('DELETE', `/webhooks/${id}`)
  }

  async timeline(conversationId) {
    return (await this.#call('GET', `/conversations/${conversationId}/timeline?limit=100`)).items
  }
  async send(conversationId, item) {
    return (await this.#call('POST', '/messages', { conversationId, item })).item
  }
  change(itemId, change) {
    return this.#call('PATCH', `/messages/${itemId}`, change)
  }
  progress(conversationId, progress) {
    return this.#call('POST', `/conversations/${conversationId}/ai/progress`, progress)
  }
  typing(conversationId, typing) {
    return this.#call('POST', `/conversations/${conversationId}/ai/typing`, typing)
  }
  completed(conversationId, completed) {
    return this.#call('POST', `/conversations/${conversationId}/ai/completed`, completed)
  }
}
