import type { Draft } from './draft'
import type { Filter } from './filters'
import type { Connection } from './socket'
import { EMPTY_THREAD, type Thread } from './threads'
import type { Assistant, Conversation, Member, PastConversation, Visitor } from './types'
import type { Wording } from './wording'

/** What a visitor is writing right now. */
export interface Typing {
  preview: string | null
  /** Unix ms; nobody types longer than this without saying so again. */
  untilMs: number
}

/** What the assistant does in a conversation, in words. */
export interface Work {
  words: string
  /** The end of another run is not its own. */
  runId: string | undefined
  /** Unix ms; nothing is believed for longer without being said again. */
  untilMs: number
}

/** How far down the list of a filter was read. */
export interface ListProgress {
  /** Leads to older ones; null when there are none. */
  nextCursor: string | null
  /** False until the first page came. */
  isLoaded: boolean
  isLoadingOlder: boolean
  error: string | null
}

const UNREAD_LIST: ListProgress = { nextCursor: null, isLoaded: false, isLoadingOlder: false, error: null }

export interface InboxState {
  actorUserId: string
  members: Member[]
  assistants: Assistant[]
  /** All that are known, of whatever list. */
  conversations: Conversation[]
  lists: Partial<Record<Filter, ListProgress>>
  filter: Filter
  /** What somebody looks for; blank when nothing. */
  query: string
  selectedId: string | null
  /** The server does not have it. */
  missingId: string | null
  /** Marked unread by hand: it stays so while it is on screen. */
  keptUnreadId: string | null
  /** What the core tells of conversations that are open. */
  threads: Record<string, Thread>
  visitors: Record<string, Visitor>
  /** All conversations of a visitor, by its id. */
  past: Record<string, PastConversation[]>
  typing: Record<string, Typing>
  working: Record<string, Work>
  drafts: Record<string, Draft>
  /** How texts and times are read. */
  wording: Wording
  connection: Connection
  /** A sentence about the last thing that did not work. */
  notice: string | null
  /** The sheet of keys is open. */
  areKeysShown: boolean
}

export function initialState(actorUserId: string, wording: Wording): InboxState {
  return {
    actorUserId,
    members: [],
    assistants: [],
    conversations: [],
    lists: {},
    filter: 'open',
    query: '',
    selectedId: null,
    missingId: null,
    keptUnreadId: null,
    threads: {},
    visitors: {},
    past: {},
    typing: {},
    working: {},
    drafts: {},
    wording,
    connection: 'connecting',
    notice: null,
    areKeysShown: false,
  }
}

export function threadOf(state: InboxState, id: string): Thread {
  return state.threads[id] ?? EMPTY_THREAD
}

export function listOf(state: InboxState, filter: Filter): ListProgress {
  return state.lists[filter] ?? UNREAD_LIST
}

export function withList(state: InboxState, filter: Filter, change: Partial<ListProgress>): InboxState {
  return { ...state, lists: { ...state.lists, [filter]: { ...listOf(state, filter), ...change } } }
}

export function withConversation(state: InboxState, id: string, change: Partial<Conversation>): InboxState {
  const conversations = state.conversations.map((known) =>
    known.id === id ? { ...known, ...change } : known,
  )
  return { ...state, conversations }
}

/** What is told anew replaces what was known; what is not told stays. */
export function mergeConversations(state: InboxState, newcomers: Conversation[]): InboxState {
  const byId = new Map(state.conversations.map((known) => [known.id, known]))
  for (const each of newcomers) byId.set(each.id, { ...byId.get(each.id), ...each })
  return { ...state, conversations: [...byId.values()] }
}
