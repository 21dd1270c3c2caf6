import { Api, ApiError } from './api'
import { conversationById, isUnread } from './selectors'
import { LiveSocket, type Connection } from './socket'
import { initialState, threadOf, update, type InboxEvent, type InboxState } from './state'
import type { Entry } from './timeline'
import type { ConversationStatus, LiveEvent, Session } from './types'
import { TypingReporter } from './typing-reporter'
import { ulid } from './ulid'

const TYPING_SWEEP_MS = 2_000

function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong in this page. Reload it and try again.'
}

/** Ties the state to the server. Created on sign-in, closed on sign-out; components read it and ask it. */
export class Inbox {
  private state: InboxState
  private readonly listeners = new Set<() => void>()
  private readonly api: Api
  private readonly socket: LiveSocket
  private readonly reporter: TypingReporter
  private readonly sweep: ReturnType<typeof setInterval>
  private wasLive = false

  constructor(readonly session: Session) {
    this.state = initialState(session.actorUserId)
    this.api = new Api(session.actorUserId)
    this.socket = new LiveSocket({ onEvent: this.receive, onConnection: this.connectionChanged })
    this.reporter = new TypingReporter((id, isTyping) => this.socket.sendTyping(id, isTyping))
    this.sweep = setInterval(() => {
      if (Object.keys(this.state.typing).length > 0) this.apply({ type: 'typingExpired', nowMs: Date.now() })
    }, TYPING_SWEEP_MS)
    document.addEventListener('visibilitychange', this.readSelected)
    void this.loadList()
    void this.api.members().then((members) => this.apply({ type: 'membersLoaded', members }), this.notice)
  }

  readonly getState = (): InboxState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    clearInterval(this.sweep)
    document.removeEventListener('visibilitychange', this.readSelected)
    this.reporter.stop()
    this.socket.close()
  }

  readonly apply = (event: InboxEvent): void => {
    const next = update(this.state, event)
    if (next === this.state) return
    this.state = next
    for (const listener of this.listeners) listener()
  }

  /** The newest page, or with a cursor an older one. */
  async loadList(cursor: string | null = null): Promise<void> {
    try {
      const page = await this.api.inbox(cursor)
      this.apply({ type: 'listLoaded', page, isNewest: cursor === null })
      this.readSelected()
    } catch (error) {
      this.apply({ type: 'listFailed', message: messageOf(error) })
    }
  }

  select(id: string | null): void {
    if (id === this.state.selectedId) return
    this.reporter.stop()
    this.apply({ type: 'selected', id })
    if (id) void this.loadThread(id)
    this.readSelected()
  }

  /** The newest page of a conversation with who saw it and who wrote it. */
  async loadThread(id: string): Promise<void> {
    try {
      const [page, seen] = await Promise.all([this.api.timeline(id, null), this.api.seen(id)])
      this.apply({ type: 'newestLoaded', id, page })
      const byVisitor = seen.find((row) => row.visitorId)
      if (byVisitor) this.apply({ type: 'visitorSaw', id, at: byVisitor.lastSeenAt })
      const conversation = conversationById(this.state, id)
      if (conversation) await this.loadVisitor(conversation.visitorId)
    } catch (error) {
      this.apply({ type: 'threadFailed', id, message: messageOf(error) })
    }
  }

  async loadOlder(id: string): Promise<void> {
    const { nextCursor, isLoadingOlder } = threadOf(this.state, id)
    if (!nextCursor || isLoadingOlder) return
    this.apply({ type: 'olderRequested', id })
    try {
      this.apply({ type: 'olderLoaded', id, page: await this.api.timeline(id, nextCursor) })
    } catch (error) {
      this.apply({ type: 'threadFailed', id, message: messageOf(error) })
    }
  }

  draft(id: string, text: string): void {
    this.apply({ type: 'draftChanged', id, text })
    this.reporter.changed(id, text)
  }

  reply(conversationId: string, text: string): void {
    const nowMs = Date.now()
    const entry: Entry = {
      id: ulid(nowMs),
      conversationId,
      visibility: 'public',
      type: 'message',
      text,
      parts: [],
      userId: this.session.actorUserId,
      aiAgentId: null,
      visitorId: null,
      createdAt: new Date(nowMs).toISOString(),
      delivery: 'sending',
    }
    this.reporter.stop()
    this.apply({ type: 'draftChanged', id: conversationId, text: '' })
    this.apply({ type: 'replyStarted', entry })
    void this.send(entry)
  }

  retry(entry: Entry): void {
    this.apply({ type: 'replyRetried', entry })
    void this.send(entry)
  }

  async setStatus(id: string, status: ConversationStatus): Promise<void> {
    try {
      await this.api.setStatus(id, status)
      this.apply({ type: 'statusChanged', id, status })
    } catch (error) {
      this.notice(error)
    }
  }

  private async send(entry: Entry): Promise<void> {
    try {
      const item = await this.api.reply(entry.conversationId, entry.id, entry.text ?? '')
      this.apply({ type: 'replySent', item })
    } catch (error) {
      this.apply({ type: 'replyFailed', entry, message: messageOf(error) })
    }
  }

  /** The list already brings what is enough for a name, so a failure here is no news. */
  private async loadVisitor(visitorId: string): Promise<void> {
    const visitor = await this.api.visitor(visitorId).catch(() => null)
    // This route never brings the contact; the list does.
    const contact =
      this.state.conversations.find((each) => each.visitorId === visitorId)?.visitor?.contact ?? null
    if (visitor)
      this.apply({ type: 'visitorLoaded', visitor: { ...visitor, contact: visitor.contact ?? contact } })
  }

  readonly notice = (error: unknown): void => this.apply({ type: 'noticed', message: messageOf(error) })

  private readonly receive = (event: LiveEvent): void => {
    this.apply({ type: 'live', event, nowMs: Date.now() })
    // A row needs its visitor, and an event about an unknown conversation means that the list is behind.
    const id = 'conversationId' in event.payload ? event.payload.conversationId : null
    if (event.type === 'conversationCreated' || (id && !conversationById(this.state, id)))
      void this.loadList()
    if (event.type === 'timelineItemCreated') this.readSelected()
  }

  private readonly connectionChanged = (connection: Connection): void => {
    this.apply({ type: 'connectionChanged', connection })
    if (connection !== 'live') return
    if (this.wasLive) this.catchUp()
    this.wasLive = true
  }

  /** The socket replays nothing: what came while it was away is fetched. */
  private catchUp(): void {
    void this.loadList()
    if (this.state.selectedId) void this.loadThread(this.state.selectedId)
  }

  private readonly readSelected = (): void => {
    const conversation = conversationById(this.state, this.state.selectedId)
    if (!conversation || document.hidden || !isUnread(conversation)) return
    const { id } = conversation
    this.apply({
      type: 'readMarked',
      id,
      at: conversation.lastMessage?.createdAt ?? conversation.updatedAt,
    })
    void this.api.markRead(id).catch(this.notice)
  }
}
