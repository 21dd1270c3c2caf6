import { EMPTY_DRAFT, type Draft } from './draft'
import { fits, type Filter } from './filters'
import { matches, searchWords } from './search'
import type { InboxState } from './state'
import type { Conversation, Visitor } from './types'

/** The last message is the visitor's own. */
export function isVisitorsTurn({ lastMessage: last }: Conversation): boolean {
  return last?.type === 'message' && Boolean(last.visitorId) && !last.userId && !last.aiAgentId
}

/** The last message is the visitor's, and newer than what this teammate read. */
export function isUnread(conversation: Conversation): boolean {
  const { lastMessage: last, lastSeenAt } = conversation
  return isVisitorsTurn(conversation) && (!lastSeenAt || (last?.createdAt ?? '') > lastSeenAt)
}

/** A bot has handed it over, and no teammate has answered yet: to read it is not enough. */
export function isHandedOver({ escalatedAt, status, deletedAt }: Conversation): boolean {
  return Boolean(escalatedAt) && status === 'open' && !deletedAt
}

/** What stands out in the list and is counted. */
export function wantsAttention(conversation: Conversation): boolean {
  return isUnread(conversation) || isHandedOver(conversation)
}

export function isSearching(state: InboxState): boolean {
  return searchWords(state.query).length > 0
}

/**
 * Newest first: what fits the filter, or while somebody searches what matches, whatever its filter. The one that is
 * open stays in the list when its status changes.
 */
export function visibleConversations(state: InboxState): Conversation[] {
  const isShown = isSearching(state)
    ? (each: Conversation) => matches(each, visitorOf(state, each), state.query, state.wording)
    : (each: Conversation) => fits(state, each, state.filter) || each.id === state.selectedId
  return state.conversations.filter(isShown).sort(newestFirst)
}

function newestFirst(a: Conversation, b: Conversation): number {
  return a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1
}

export function conversationById(state: InboxState, id: string | null): Conversation | null {
  return state.conversations.find((each) => each.id === id) ?? null
}

export function visitorOf(state: InboxState, conversation: Conversation): Visitor | null {
  return state.visitors[conversation.visitorId] ?? conversation.visitor ?? null
}

export function draftOf(state: InboxState, id: string): Draft {
  return state.drafts[id] ?? EMPTY_DRAFT
}

export function unreadCount(state: InboxState, filter: Filter = 'open'): number {
  return state.conversations.filter((each) => fits(state, each, filter) && wantsAttention(each)).length
}

/** The id `step` rows below (or above) the selected one in the list; stops at both ends. */
export function neighbourId(state: InboxState, step: 1 | -1): string | null {
  const list = visibleConversations(state)
  const index = list.findIndex((each) => each.id === state.selectedId)
  const next = index < 0 ? 0 : Math.min(Math.max(index + step, 0), list.length - 1)
  return list[next]?.id ?? null
}
