import { loadFormatter } from '../../js-glue/core/formatter'
import { Api, messageOf } from './api'
import { Deeds } from './deeds'
import type { InboxEvent } from './events'
import { filterQuery, type Filter } from './filters'
import { searchText, searchWords } from './search'
import { conversationById, isUnread } from './selectors'
import { LiveSocket, type Connection } from './socket'
import { initialState, listOf, threadOf, type InboxState } from './state'
import { InboxStore } from './store'
import type { LiveEvent, Session } from './types'
import { TypingReporter } from './typing-reporter'
import { wordingOf } from './wording'
import { Writing } from './writing'

const SWEEP_MS = 2_000
/** Nobody's words are looked for while they are still being typed. */
const SEARCH_DELAY_MS = 250

/** Ties the state to the server. Created on sign-in, closed on sign-out; components read it and ask it. */
export class Inbox {
  readonly writing: Writing
  readonly deeds: Deeds
  private readonly store: InboxStore
  private readonly api: Api
  private readonly socket: LiveSocket
  private readonly sweep: ReturnType<typeof setInterval>
  private searching: ReturnType<typeof setTimeout> | undefined
  private wasLive = false

  constructor(readonly session: Session) {
    this.store = new InboxStore(initialState(session.actorUserId))
    this.api = new Api()
    this.deeds = new Deeds(this.store, this.api)
    this.socket = new LiveSocket({ onEvent: this.receive, onConnection: this.connectionChanged })
    const reporter = new TypingReporter((id, isTyping) => this.socket.sendTyping(id, isTyping))
    this.writing = new Writing(this.store, this.api, reporter)
    this.sweep = setInterval(() => {
      const { typing, working } = this.getState()
      if (Object.keys({ ...typing, ...working }).length > 0)
        this.apply({ type: 'timePassed', nowMs: Date.now() })
    }, SWEEP_MS)
    document.addEventListener('visibilitychange', this.readSelected)
    void this.loadWording()
    void this.loadList()
    void this.api.members().then((members) => this.apply({ type: 'membersLoaded', members }), this.notice)
    void this.loadAssistants()
  }

  readonly getState = (): InboxState => this.store.getState()
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener)
  readonly apply = (event: InboxEvent): void => this.store.apply(event)

  close(): void {
    clearInterval(this.sweep)
    clearTimeout(this.searching)
    document.removeEventListener('visibilitychange', this.readSelected)
    this.writing.close()
    this.socket.close()
  }

  /** Shows a list, which is fetched when it is shown for the first time. */
  choose(filter: Filter): void {
    clearTimeout(this.searching)
    this.apply({ type: 'filterChosen', filter })
    if (!listOf(this.getState(), filter).isLoaded) void this.loadList()
  }

  /** The newest page of the list on screen, or with a cursor an older one. */
  async loadList(cursor: string | null = null): Promise<void> {
    const { filter } = this.getState()
    if (cursor) this.apply({ type: 'olderListRequested', filter })
    try {
      const page = await this.api.inbox(filterQuery(filter), cursor)
      this.apply({ type: 'listLoaded', filter, page, isNewest: cursor === null })
      this.readSelected()
    } catch (error) {
      this.apply({ type: 'listFailed', filter, message: messageOf(error) })
    }
  }

  /** Shows at once what is loaded, and soon what the server finds besides. */
  search(query: string): void {
    this.apply({ type: 'searched', query })
    clearTimeout(this.searching)
    if (searchWords(query).length === 0) return
    this.searching = setTimeout(() => {
      void this.find({ q: searchText(query) })
    }, SEARCH_DELAY_MS)
  }

  select(id: string | null): void {
    if (id === this.getState().selectedId) return
    this.apply({ type: 'selected', id })
    if (id) void this.loadThread(id)
    if (id && !conversationById(this.getState(), id)) void this.loadConversation(id)
    this.readSelected()
  }

  /** The newest page of a conversation with who saw it and who wrote it. */
  async loadThread(id: string): Promise<void> {
    try {
      const [page, seen] = await Promise.all([this.api.timeline(id, null), this.api.seen(id)])
      this.apply({ type: 'newestLoaded', id, page })
      const byVisitor = seen.find((row) => row.visitorId)
      if (byVisitor) this.apply({ type: 'visitorSaw', id, at: byVisitor.lastSeenAt })
      const conversation = conversationById(this.getState(), id)
      if (conversation) await this.loadVisitor(conversation.visitorId)
    } catch (error) {
      this.apply({ type: 'threadFailed', id, message: messageOf(error) })
    }
  }

  async loadOlder(id: string): Promise<void> {
    const { nextCursor, isLoadingOlder } = threadOf(this.getState(), id)
    if (!nextCursor || isLoadingOlder) return
    this.apply({ type: 'olderRequested', id })
    try {
      this.apply({ type: 'olderLoaded', id, page: await this.api.timeline(id, nextCursor) })
    } catch (error) {
      this.apply({ type: 'threadFailed', id, message: messageOf(error) })
    }
  }

  /** Rows of whatever list. What is new among them is known from then on. */
  private async find(narrowed: Record<string, string>): Promise<void> {
    try {
      this.apply({ type: 'found', items: (await this.api.inbox(narrowed)).items })
      this.readSelected()
    } catch (error) {
      this.notice(error)
    }
  }

  /** A link may lead to one that no list has brought yet. */
  private async loadConversation(id: string): Promise<void> {
    try {
      const conversation = await this.api.conversation(id)
      this.apply({ type: 'found', items: [conversation] })
      await this.loadVisitor(conversation.visitorId)
      this.readSelected()
    } catch {
      this.apply({ type: 'missed', id })
    }
  }

  /** The list already brings what is enough for a name, so a failure here is no news. */
  private async loadVisitor(visitorId: string): Promise<void> {
    const [visitor, conversations] = await Promise.all([
      this.api.visitor(visitorId).catch(() => null),
      this.api.conversationsOf(visitorId).catch(() => null),
    ])
    if (visitor) this.apply({ type: 'visitorLoaded', visitor })
    if (conversations) this.apply({ type: 'pastLoaded', visitorId, conversations })
  }

  /** Without them messages are by an assistant, which is no reason to disturb anybody. */
  private async loadAssistants(): Promise<void> {
    const assistants = await this.api.assistants().catch(() => null)
    if (assistants) this.apply({ type: 'assistantsLoaded', assistants })
  }

  /** Where the core cannot be had, words stay plain, which is no reason to disturb anybody. */
  private async loadWording(): Promise<void> {
    const formatter = await loadFormatter('inbox.wasm').catch(() => null)
    if (formatter) this.apply({ type: 'wordingLoaded', wording: wordingOf(formatter) })
  }

  readonly notice = (error: unknown): void => this.apply({ type: 'noticed', message: messageOf(error) })

  private readonly receive = (event: LiveEvent): void => {
    this.apply({ type: 'live', event, nowMs: Date.now() })
    // A row needs its visitor, and an event about an unknown conversation means that the list is behind.
    const id = 'conversationId' in event.payload ? event.payload.conversationId : null
    if (event.type === 'conversationCreated' || (id && !conversationById(this.getState(), id)))
      void this.find({})
    if (event.type !== 'timelineItemCreated') return
    this.readSelected()
    const { aiAgentId } = event.payload.item
    const isKnown = this.getState().assistants.some((assistant) => assistant.id === aiAgentId)
    if (aiAgentId && !isKnown) void this.loadAssistants()
  }

  private readonly connectionChanged = (connection: Connection): void => {
    this.apply({ type: 'connectionChanged', connection })
    if (connection !== 'live') return
    if (this.wasLive) this.catchUp()
    this.wasLive = true
  }

  /** The socket replays nothing: what came while it was away is fetched. */
  private catchUp(): void {
    void this.find({})
    void this.loadList()
    const { selectedId } = this.getState()
    if (selectedId) void this.loadThread(selectedId)
  }

  private readonly readSelected = (): void => {
    const state = this.getState()
    const conversation = conversationById(state, state.selectedId)
    if (!conversation || document.hidden || !isUnread(conversation)) return
    if (state.keptUnreadId === conversation.id) return
    const { id } = conversation
    this.apply({
      type: 'readMarked',
      id,
      at: conversation.lastMessage?.createdAt ?? conversation.updatedAt,
    })
    void this.api.control(id, 'read').catch(this.notice)
  }
}
