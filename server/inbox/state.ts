import { applyLive } from './live'
import type { Connection } from './socket'
import {
  EMPTY_THREAD,
  mergeEntries,
  withDelivery,
  withNewestPage,
  withOlderPage,
  type Entry,
  type Thread,
} from './timeline'
import type {
  Conversation,
  ConversationStatus,
  InboxPage,
  LiveEvent,
  Member,
  TimelineItem,
  TimelinePage,
  Visitor,
} from './types'

export type Filter = 'open' | 'resolved' | 'all'

/** What a visitor is writing right now. */
export interface Typing {
  preview: string | null
  /** Unix ms; nobody types longer than this without saying so again. */
  untilMs: number
}

export interface InboxState {
  actorUserId: string
  members: Member[]
  conversations: Conversation[]
  nextCursor: string | null
  isListLoaded: boolean
  listError: string | null
  filter: Filter
  selectedId: string | null
  threads: Record<string, Thread>
  visitors: Record<string, Visitor>
  typing: Record<string, Typing>
  drafts: Record<string, string>
  connection: Connection
  /** A sentence about the last thing that did not work. */
  notice: string | null
}

export function initialState(actorUserId: string): InboxState {
  return {
    actorUserId,
    members: [],
    conversations: [],
    nextCursor: null,
    isListLoaded: false,
    listError: null,
    filter: 'open',
    selectedId: null,
    threads: {},
    visitors: {},
    typing: {},
    drafts: {},
    connection: 'connecting',
    notice: null,
  }
}

export type InboxEvent =
  | { type: 'membersLoaded'; members: Member[] }
  | { type: 'listLoaded'; page: InboxPage; isNewest: boolean }
  | { type: 'listFailed'; message: string }
  | { type: 'filterChosen'; filter: Filter }
  | { type: 'selected'; id: string | null }
  | { type: 'newestLoaded'; id: string; page: TimelinePage }
  | { type: 'olderRequested'; id: string }
  | { type: 'olderLoaded'; id: string; page: TimelinePage }
  | { type: 'threadFailed'; id: string; message: string }
  | { type: 'visitorLoaded'; visitor: Visitor }
  | { type: 'visitorSaw'; id: string; at: string }
  | { type: 'draftChanged'; id: string; text: string }
  | { type: 'replyStarted'; entry: Entry }
  | { type: 'replyRetried'; entry: Entry }
  | { type: 'replySent'; item: TimelineItem }
  | { type: 'replyFailed'; entry: Entry; message: string }
  | { type: 'statusChanged'; id: string; status: ConversationStatus }
  | { type: 'readMarked'; id: string; at: string }
  | { type: 'connectionChanged'; connection: Connection }
  | { type: 'noticed'; message: string | null }
  | { type: 'typingExpired'; nowMs: number }
  | { type: 'live'; event: LiveEvent; nowMs: number }

export function threadOf(state: InboxState, id: string): Thread {
  return state.threads[id] ?? EMPTY_THREAD
}

export function withThread(state: InboxState, id: string, change: (thread: Thread) => Thread): InboxState {
  return { ...state, threads: { ...state.threads, [id]: change(threadOf(state, id)) } }
}

export function withConversation(state: InboxState, id: string, change: Partial<Conversation>): InboxState {
  const conversations = state.conversations.map((known) =>
    known.id === id ? { ...known, ...change } : known,
  )
  return { ...state, conversations }
}

export function mergeConversations(state: InboxState, newcomers: Conversation[]): InboxState {
  const byId = new Map(state.conversations.map((known) => [known.id, known]))
  for (const each of newcomers) byId.set(each.id, { ...byId.get(each.id), ...each })
  return { ...state, conversations: [...byId.values()] }
}

function withDelivered(state: InboxState, entry: Entry, delivery: 'sending' | 'failed'): InboxState {
  return withThread(state, entry.conversationId, (thread) => withDelivery(thread, entry.id, delivery))
}

/** The state after `event`. Pure: time and answers arrive inside the event. */
export function update(state: InboxState, event: InboxEvent): InboxState {
  switch (event.type) {
    case 'membersLoaded':
      return { ...state, members: event.members }
    case 'listLoaded': {
      const merged = mergeConversations(state, event.page.items)
      // The newest page again tells nothing of how far down the list was read.
      const nextCursor = event.isNewest && state.isListLoaded ? state.nextCursor : event.page.nextCursor
      return { ...merged, nextCursor, isListLoaded: true, listError: null }
    }
    case 'listFailed':
      return { ...state, listError: event.message }
    case 'filterChosen':
      return { ...state, filter: event.filter }
    case 'selected':
      return { ...state, selectedId: event.id, notice: null }
    case 'newestLoaded':
      return withThread(state, event.id, (thread) => withNewestPage(thread, event.page))
    case 'olderRequested':
      return withThread(state, event.id, (thread) => ({ ...thread, isLoadingOlder: true, error: null }))
    case 'olderLoaded':
      return withThread(state, event.id, (thread) => withOlderPage(thread, event.page))
    case 'threadFailed':
      return withThread(state, event.id, (thread) => ({
        ...thread,
        isLoadingOlder: false,
        error: event.message,
      }))
    case 'visitorLoaded':
      return { ...state, visitors: { ...state.visitors, [event.visitor.id]: event.visitor } }
    case 'visitorSaw':
      return withThread(state, event.id, (thread) =>
        thread.visitorSeenAt && thread.visitorSeenAt >= event.at
          ? thread
          : { ...thread, visitorSeenAt: event.at },
      )
    case 'draftChanged':
      return { ...state, drafts: { ...state.drafts, [event.id]: event.text } }
    case 'replyStarted':
      return withThread(state, event.entry.conversationId, (thread) => ({
        ...thread,
        entries: mergeEntries(thread.entries, [event.entry]),
      }))
    case 'replyRetried':
      return withDelivered(state, event.entry, 'sending')
    case 'replySent':
      return withThread(state, event.item.conversationId, (thread) => ({
        ...thread,
        entries: mergeEntries(thread.entries, [event.item]),
      }))
    case 'replyFailed':
      return { ...withDelivered(state, event.entry, 'failed'), notice: event.message }
    case 'statusChanged':
      return withConversation(state, event.id, { status: event.status })
    case 'readMarked':
      return withConversation(state, event.id, { lastSeenAt: event.at })
    case 'connectionChanged':
      return { ...state, connection: event.connection }
    case 'noticed':
      return { ...state, notice: event.message }
    case 'typingExpired':
      return {
        ...state,
        typing: Object.fromEntries(
          Object.entries(state.typing).filter(([, each]) => each.untilMs > event.nowMs),
        ),
      }
    case 'live':
      return applyLive(state, event.event, event.nowMs)
  }
}
