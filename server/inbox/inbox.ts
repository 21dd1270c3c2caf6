import type { InboxCore } from '../../js-glue/core/inbox-core'
import { zoneTransitions } from '../../js-glue/host/zone'
import { Api, messageOf } from './api'
import { Deeds } from './deeds'
import type { InboxEvent } from './events'
import { filterQuery, type Filter } from './filters'
import { searchText, searchWords } from './search'
import { conversationById, isUnread } from './selectors'
import { LiveSocket, type Connection } from './socket'
import { initialState, listOf, threadOf, type InboxState } from './state'
import { InboxStore } from './store'
import { Threads } from './threads'
import type { LiveEvent, PartUpdate, Session } from './types'
import { TypingReporter } from './typing-reporter'
import { wordingOf } from './wording'
import { Writing } from './writing'

const SWEEP_MS = 2_000
/** Often enough to notice that a day begins. */
const MINUTE_MS = 60_000
/** Nobody's words are looked for while they are still being typed. */
const SEARCH_DELAY_MS = 250

/** What the core is told of. */
const OF_THREADS: LiveEvent['type'][] = [
  'timelineItemCreated',
  'timelineItemUpdated',
  'timelineItemPartUpdated',
  'conversationSeen',
]

/** Ties the state to the server. Created on sign-in, closed on sign-out; components read it and ask it. */
export class Inbox {
  readonly writing: Writing
  readonly deeds: Deeds
  private readonly store: InboxStore
  private readonly threads: Threads
  private readonly api: Api
  private readonly socket: LiveSocket
  private readonly sweep: ReturnType<typeof setInterval>
  private readonly clock: ReturnType<typeof setInterval>
  private searching: ReturnType<typeof setTimeout> | undefined
  private wasLive = false

  constructor(
    readonly session: Session,
    private readonly core: InboxCore,
  ) {
    const { actorUserId } = session
    this.store = new InboxStore(initialState(actorUserId, wordingOf(core)))
    this.threads = new Threads(this.store, core)
    this.threads.handle({ type: 'opened', zone: zoneTransitions(Date.now()), actorUserId })
    this.api = new Api()
    this.deeds = new Deeds(this.store, this.api)
    this.socket = new LiveSocket({ onEvent: this.receive, onConnection: this.connectionChanged })
    const reporter = new TypingReporter((id, isTyping) => this.socket.sendTyping(id, isTyping))
    this.writing = new Writing(this.store, this.threads, this.api, reporter)
    this.sweep = setInterval(() => {
      const { typing, working } = this.getState()
      if (Object.keys({ ...typing, ...working }).length > 0)
        this.apply({ type: 'timePassed', nowMs: Date.now() })
    }, SWEEP_MS)
    this.clock = setInterval(() => this.threads.handle({ type: 'timePassed' }), MINUTE_MS)
    this.store.subscribe(() => this.threads.introduceVisitors())
    document.addEventListener('visibilitychange', this.readSelected)
    void this.loadList()
    void this.loadMembers().catch(this.notice)
    void this.loadAssistants()
  }

  readonly getState = (): InboxState => this.store.getState()
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener)
  readonly apply = (event: InboxEvent): void => this.store.apply(event)

  close(): void {
    clearInterval(this.sweep)
    clearInterval(this.clock)
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
      this.threads.handle({ type: 'newestLoaded', conversationId: id, page })
      this.threads.handle({ type: 'seenLoaded', conversationId: id, seen })
      const conversation = conversationById(this.getState(), id)
      if (conversation) await this.loadVisitor(conversation.visitorId)
    } catch (error) {
      this.threads.handle({ type: 'loadFailed', conversationId: id, message: messageOf(error) })
    }
  }

  async loadOlder(id: string): Promise<void> {
    const { olderCursor, isLoadingOlder } = threadOf(this.getState(), id)
    if (!olderCursor || isLoadingOlder) return
    this.threads.handle({ type: 'olderRequested', conversationId: id })
    try {
      const page = await this.api.timeline(id, olderCursor)
      this.threads.handle({ type: 'olderLoaded', conversationId: id, page })
    } catch (error) {
      this.threads.handle({ type: 'loadFailed', conversationId: id, message: messageOf(error) })
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

  private async loadMembers(): Promise<void> {
    const members = await this.api.members()
    this.apply({ type: 'membersLoaded', members })
    this.threads.handle({ type: 'teamLoaded', members })
  }

  /** Without them messages are by an assistant, which is no reason to disturb anybody. */
  private async loadAssistants(): Promise<void> {
    const assistants = await this.api.assistants().catch(() => null)
    if (!assistants) return
    this.apply({ type: 'assistantsLoaded', assistants })
    this.threads.handle({ type: 'assistantsLoaded', assistants })
  }

  readonly notice = (error: unknown): void => this.apply({ type: 'noticed', message: messageOf(error) })

  private readonly receive = (event: LiveEvent): void => {
    this.apply({ type: 'live', event, nowMs: Date.now() })
    if (OF_THREADS.includes(event.type)) this.threads.handle({ type: 'received', frame: event })
    if (event.type === 'timelineItemPartUpdated') this.growLastMessage(event.payload)
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

  private growLastMessage({ conversationId: id, timelineItemId, partIndex, part }: PartUpdate): void {
    const last = conversationById(this.getState(), id)?.lastMessage
    if (last?.id !== timelineItemId) return
    this.apply({ type: 'lastMessageGrew', id, item: this.core.changedItem(last, partIndex, part) })
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
