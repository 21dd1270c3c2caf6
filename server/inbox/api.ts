import type {
  ConversationStatus,
  InboxPage,
  Member,
  SeenRow,
  TimelineItem,
  TimelinePage,
  Visitor,
} from './types'

const TIMEOUT_MS = 20_000

type Method = 'GET' | 'POST' | 'DELETE'

/** The server said no, or nothing. `status` is 0 when no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

function sentenceFor(status: number, body: { error?: string; message?: string }): string {
  return body.message ?? body.error ?? `The server answered with status ${status}.`
}

/**
 * Asks the server that this page is from; the browser adds the cookie of the session. Gives the JSON of the answer, or
 * null where it has none. Every failure is an `ApiError`.
 */
export async function ask<T>(method: Method, url: string, body?: unknown): Promise<T> {
  // Other sites cannot have this header sent, so it says that it is us who ask.
  const headers: Record<string, string> = { 'X-Inbox': '1' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw new ApiError(0, 'The server does not answer. Check the network and try again.')
  })
  if (response.status === 204) return null as T
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ApiError(response.status, sentenceFor(response.status, answer ?? {}))
  if (answer === null) throw new ApiError(response.status, 'The server sent something that is not JSON.')
  return answer as T
}

/** Calls of the REST routes of the team (protocol §8.9). Every failure is an `ApiError`. */
export class Api {
  constructor(
    private readonly actorUserId: string,
    private readonly base = '/v1',
  ) {}

  async members(): Promise<Member[]> {
    return (await this.call<{ members: Member[] }>('GET', '/websites/team-members')).members
  }

  inbox(cursor: string | null): Promise<InboxPage> {
    return this.call('GET', `/conversations/inbox?${query({ limit: '50', cursor })}`)
  }

  timeline(conversationId: string, cursor: string | null): Promise<TimelinePage> {
    return this.call('GET', `${path(conversationId)}/timeline?${query({ limit: '50', cursor })}`)
  }

  async seen(conversationId: string): Promise<SeenRow[]> {
    return (await this.call<{ seenData: SeenRow[] }>('GET', `${path(conversationId)}/seen`)).seenData
  }

  visitor(visitorId: string): Promise<Visitor> {
    return this.call('GET', `/visitors/${encodeURIComponent(visitorId)}`)
  }

  /** The same id twice makes one message. */
  async reply(conversationId: string, id: string, text: string): Promise<TimelineItem> {
    const item = { id, type: 'message', text, visibility: 'public', userId: this.actorUserId }
    return (await this.call<{ item: TimelineItem }>('POST', '/messages', { conversationId, item })).item
  }

  setStatus(conversationId: string, status: ConversationStatus): Promise<unknown> {
    return this.call('POST', `${path(conversationId)}/${status === 'resolved' ? 'resolve' : 'reopen'}`)
  }

  markRead(conversationId: string): Promise<unknown> {
    return this.call('POST', `${path(conversationId)}/read`)
  }

  private call<T>(method: Method, route: string, body?: unknown): Promise<T> {
    return ask(method, this.base + route, body)
  }
}

function path(conversationId: string): string {
  return `/conversations/${encodeURIComponent(conversationId)}`
}

function query(values: Record<string, string | null>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== null) search.set(name, value)
  return search.toString()
}
