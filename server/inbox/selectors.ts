import type { Filter, InboxState } from './state'
import type { Conversation, Visitor } from './types'

/** The last message is the visitor's, and newer than what this teammate read. */
export function isUnread({ lastMessage: last, lastSeenAt }: Conversation): boolean {
  if (last?.type !== 'message' || !last.visitorId || last.userId || last.aiAgentId) return false
  return !lastSeenAt || last.createdAt > lastSeenAt
}

function fits(conversation: Conversation, filter: Filter): boolean {
  if (conversation.deletedAt) return false
  return filter === 'all' || conversation.status === filter
}

/** Newest first. The one that is open stays in the list when its status changes. */
export function visibleConversations(state: InboxState): Conversation[] {
  return state.conversations
    .filter((each) => fits(each, state.filter) || each.id === state.selectedId)
    .sort((a, b) => (a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1))
}

export function conversationById(state: InboxState, id: string | null): Conversation | null {
  return state.conversations.find((each) => each.id === id) ?? null
}

export function visitorOf(state: InboxState, conversation: Conversation): Visitor | null {
  return state.visitors[conversation.visitorId] ?? conversation.visitor ?? null
}

export function unreadCount(state: InboxState): number {
  return state.conversations.filter((each) => fits(each, 'open') && isUnread(each)).length
}

/** The id `step` rows below (or above) the selected one in the list; stops at both ends. */
export function neighbourId(state: InboxState, step: 1 | -1): string | null {
  const list = visibleConversations(state)
  const index = list.findIndex((each) => each.id === state.selectedId)
  const next = index < 0 ? 0 : Math.min(Math.max(index + step, 0), list.length - 1)
  return list[next]?.id ?? null
}
