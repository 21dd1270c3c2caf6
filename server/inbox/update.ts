import { EMPTY_DRAFT, updateDraft } from './draft'
import type { InboxEvent } from './events'
import { applyLive } from './live'
import { listOf, mergeConversations, withConversation, withList, withThread, type InboxState } from './state'
import { mergeEntries, withDelivery, withNewestPage, withOlderPage, type Entry } from './timeline'
import type { TimelineItem } from './types'

function withEntry(state: InboxState, entry: Entry | TimelineItem): InboxState {
  return withThread(state, entry.conversationId, (thread) => ({
    ...thread,
    entries: mergeEntries(thread.entries, [entry]),
  }))
}

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
    case 'pastLoaded':
      return { ...state, past: { ...state.past, [event.visitorId]: event.conversations } }
    case 'draft': {
      const before = state.drafts[event.id] ?? EMPTY_DRAFT
      return { ...state, drafts: { ...state.drafts, [event.id]: updateDraft(before, event.event) } }
    }
    case 'replyStarted':
      return withEntry(state, event.entry)
    case 'replyRetried':
      return withThread(state, event.entry.conversationId, (thread) =>
        withDelivery(thread, event.entry.id, 'sending'),
      )
    case 'replySent':
      return withEntry(state, event.item)
    case 'replyFailed':
      return withThread(state, event.entry.conversationId, (thread) =>
        withDelivery(thread, event.entry.id, 'failed', event.message),
      )
    case 'replyDiscarded':
      return withThread(state, event.entry.conversationId, (thread) => ({
        ...thread,
        entries: thread.entries.filter(({ id, delivery }) => id !== event.entry.id || delivery !== 'failed'),
      }))
    case 'conversationChanged':
      return withConversation(state, event.id, event.change)
    case 'readMarked':
      return withConversation(state, event.id, { lastSeenAt: event.at })
    case 'unreadMarked':
      return { ...withConversation(state, event.id, { lastSeenAt: null }), keptUnreadId: event.id }
    case 'wordingLoaded':
      return { ...state, wording: event.wording }
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
    case 'live':
      return applyLive(state, event.event, event.nowMs)
  }
}
