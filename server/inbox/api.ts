import type {
  Assistant,
  ControlAction,
  Conversation,
  ConversationChange,
  InboxPage,
  Member,
  Part,
  PastConversation,
  Priority,
  SeenRow,
  TimelineItem,
  TimelinePage,
  UploadPlace,
  Visibility,
  Visitor,
} from './types'

const TIMEOUT_MS = 20_000

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

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
  constructor(private readonly base = '/v1') {}

  async members(): Promise<Member[]> {
    return (await this.call<{ members: Member[] }>('GET', '/websites/team-members')).members
  }

  async assistants(): Promise<Assistant[]> {
    return (await this.call<{ aiAgents: Assistant[] }>('GET', '/ai-agents')).aiAgents
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

  private call<T>(method: Method, route: string, body?: unknown): Promise<T> {
    return ask(method, this.base + route, body)
  }

  /** A page of the rows that `narrowed` leaves, the one that changed last first. */
  inbox(narrowed: Record<string, string>, cursor: string | null = null): Promise<InboxPage> {
    return this.call('GET', `/conversations/inbox?${query({ limit: '50', ...narrowed, cursor })}`)
  }

  /** One conversation that no list has brought, as a row. */
  async conversation(id: string): Promise<Conversation> {
    type Answer = { conversation: Conversation & { lastTimelineItem?: TimelineItem | null } }
    const { lastTimelineItem: last, ...known } = (await this.call<Answer>('GET', path(id))).conversation
    const visitor = await this.visitor(known.visitorId)
    // Behind an event the last message is not told: what a list says of it stays.
    const lastMessage = last?.type === 'message' ? { lastMessage: last } : {}
    return { ...known, organizationId: visitor.organizationId, visitor, ...lastMessage }
  }

  /** The same id twice makes one message. Its author is the teammate of this session. */
  async send(message: {
    conversationId: string
    id: string
    text: string
    parts: Part[]
    visibility: Visibility
  }): Promise<TimelineItem> {
    const { conversationId, ...rest } = message
    const item = { type: 'message', ...rest }
    return (await this.call<{ item: TimelineItem }>('POST', '/messages', { conversationId, item })).item
  }

  async control(conversationId: string, action: ControlAction): Promise<Conversation> {
    const route = `${path(conversationId)}/${action}`
    return (await this.call<{ conversation: Conversation }>('POST', route)).conversation
  }

  /** Null takes the title away. */
  async setTitle(conversationId: string, title: string | null): Promise<ConversationChange> {
    const answer = this.call<{ conversation: Conversation }>('PATCH', path(conversationId), { title })
    return (await answer).conversation
  }

  async setPriority(conversationId: string, priority: Priority): Promise<ConversationChange> {
    const route = `${path(conversationId)}/priority`
    return (await this.call<{ conversation: Conversation }>('PATCH', route, { priority })).conversation
  }

  setBlocked(visitorId: string, isBlocked: boolean): Promise<Visitor> {
    return this.call('POST', `/visitors/${encodeURIComponent(visitorId)}/${isBlocked ? 'block' : 'unblock'}`)
  }

  /** What the visitor, and others known to be the same contact, began; the one that changed last is first. */
  async conversationsOf(visitorId: string): Promise<PastConversation[]> {
    const route = `/conversations?${query({ visitorId, limit: '20' })}`
    return (await this.call<{ conversations: PastConversation[] }>('GET', route)).conversations
  }

  signUpload(file: {
    conversation: Conversation
    name: string
    mediaType: string
    size: number
  }): Promise<UploadPlace> {
    const { id: conversationId, organizationId, websiteId } = file.conversation
    return this.call('POST', '/uploads/sign-url', {
      contentType: file.mediaType,
      fileName: file.name,
      contentLength: file.size,
      websiteId,
      scope: { type: 'conversation', organizationId, websiteId, conversationId },
      useCdn: false,
    })
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

/** What to tell people about something that went wrong. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong in this page. Reload it and try again.'
}
