import { EMPTY_DRAFT, updateDraft } from './draft'
import type { InboxEvent } from './events'
import { applyLive } from './live'
import { listOf, mergeConversations, withConversation, withList, type InboxState } from './state'

function stillTrue<T extends { untilMs: number }>(told: Record<string, T>, nowMs: number): Record<string, T> {
  return Object.fromEntries(Object.entries(told).filter(([, each]) => each.untilMs > nowMs))
}

/** The state after `event`. Pure. */
export function update(state: InboxState, event: InboxEvent): InboxState {
  switch (event.type) {
    case 'membersLoaded':
      return { ...state, members: event.members }
    case 'assistantsLoaded':
      return { ...state, assistants: event.assistants }
    case 'listLoaded': {
      const { filter, page, isNewest } = event
      const { isLoaded, nextCursor: before } = listOf(state, filter)
      // The newest page again tells nothing of how far down the list was read.
      const nextCursor = isNewest && isLoaded ? before : page.nextCursor
      const change = { nextCursor, isLoaded: true, isLoadingOlder: false, error: null }
      return withList(mergeConversations(state, page.items), filter, change)
    }
    case 'listFailed':
      return withList(state, event.filter, { isLoadingOlder: false, error: event.message })
    case 'olderListRequested':
      return withList(state, event.filter, { isLoadingOlder: true, error: null })
    case 'filterChosen':
      return { ...state, filter: event.filter, query: '' }
    case 'searched':
      return { ...state, query: event.query }
    case 'found':
      return mergeConversations(state, event.items)
    case 'selected':
      return { ...state, selectedId: event.id, missingId: null, keptUnreadId: null, notice: null }
    case 'missed':
      return { ...state, missingId: event.id }
    case 'threadMoved':
      return { ...state, threads: { ...state.threads, [event.id]: event.thread } }
    case 'visitorLoaded':
      return { ...state, visitors: { ...state.visitors, [event.visitor.id]: event.visitor } }
    case 'pastLoaded':
      return { ...state, past: { ...state.past, [event.visitorId]: event.conversations } }
    case 'draft': {
      const before = state.drafts[event.id] ?? EMPTY_DRAFT
      return { ...state, drafts: { ...state.drafts, [event.id]: updateDraft(before, event.event) } }
    }
    case 'conversationChanged':
      return withConversation(state, event.id, event.change)
    case 'readMarked':
      return withConversation(state, event.id, { lastSeenAt: event.at })
    case 'unreadMarked':
      return { ...withConversation(state, event.id, { lastSeenAt: null }), keptUnreadId: event.id }
    case 'connectionChanged':
      // Nobody tells a page that was away that the assistant is done.
      return { ...state, connection: event.connection, working: {} }
    case 'noticed':
      return { ...state, notice: event.message }
    case 'keysToggled':
      return { ...state, areKeysShown: event.isOpen }
    case 'timePassed':
      return {
        ...state,
        typing: stillTrue(state.typing, event.nowMs),
        working: stillTrue(state.working, event.nowMs),
      }
    case 'lastMessageGrew':
      return withConversation(state, event.id, { lastMessage: event.item })
    case 'live':
      return applyLive(state, event.event, event.nowMs)
  }
}
