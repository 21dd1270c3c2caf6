import { assistantName } from './labels'
import { mergeConversations, withConversation, type InboxState } from './state'
import type { AtWork, Conversation, ConversationStatus, CurrentPage, LiveEvent, TimelineItem } from './types'
import { update } from './update'

const TYPING_TTL_MS = 6_000
/** As the core's `kProcessingTtlMs`. */
const WORK_TTL_MS = 15_000

function statusFrom(item: TimelineItem): ConversationStatus | null {
  const kinds = item.type === 'event' ? item.parts.map((part) => part.eventType) : []
  if (kinds.includes('resolved')) return 'resolved'
  return kinds.includes('reopened') ? 'open' : null
}

function withoutTyping(state: InboxState, id: string): InboxState {
  const { [id]: _, ...typing } = state.typing
  return { ...state, typing }
}

function withoutWork(state: InboxState, id: string): InboxState {
  const { [id]: _, ...working } = state.working
  return { ...state, working }
}

function withWork(
  state: InboxState,
  { conversationId, aiAgentId, workflowRunId, message }: AtWork,
  nowMs: number,
): InboxState {
  // Until it says what it does.
  const atWork = `${assistantName(state.assistants, aiAgentId)} is at work`
  const work = { words: message?.trim() || atWork, runId: workflowRunId, untilMs: nowMs + WORK_TTL_MS }
  return { ...state, working: { ...state.working, [conversationId]: work } }
}

function withItem(state: InboxState, id: string, item: TimelineItem): InboxState {
  const change: Partial<Conversation> = { updatedAt: item.createdAt }
  const status = statusFrom(item)
  if (status) change.status = status
  if (item.type === 'message') change.lastMessage = item
  if (item.userId === state.actorUserId) change.lastSeenAt = item.createdAt
  const isSaid = item.type === 'message'
  const quiet = isSaid ? withoutTyping(state, id) : state
  // What it said is what it worked on, even when nobody tells that it is done.
  const next = isSaid && item.aiAgentId ? withoutWork(quiet, id) : quiet
  return withConversation(next, id, change)
}

/** An item that changed moves nothing in the list. */
function withChangedItem(state: InboxState, id: string, item: TimelineItem): InboxState {
  const last = state.conversations.find((each) => each.id === id)?.lastMessage
  return last?.id === item.id ? withConversation(state, id, { lastMessage: item }) : state
}

/** Only of a visitor whose details were fetched: half a visitor is none. */
function withPresence(
  state: InboxState,
  id: string,
  page: CurrentPage | null | undefined,
  nowMs: number,
): InboxState {
  const known = state.visitors[id]
  if (!known) return state
  const visitor = {
    ...known,
    lastSeenAt: new Date(nowMs).toISOString(),
    currentPage: page ?? known.currentPage,
  }
  return { ...state, visitors: { ...state.visitors, [id]: visitor } }
}

/** The state after something came over the socket. Events of types unknown here change nothing. */
export function applyLive(state: InboxState, event: LiveEvent, nowMs: number): InboxState {
  switch (event.type) {
    case 'timelineItemCreated':
      return withItem(state, event.payload.conversationId, event.payload.item)
    case 'timelineItemUpdated':
      return withChangedItem(state, event.payload.conversationId, event.payload.item)
    case 'conversationCreated':
      return mergeConversations(state, [event.payload.conversation])
    case 'conversationUpdated':
      return withConversation(state, event.payload.conversationId, event.payload.updates)
    case 'conversationTyping': {
      const { conversationId, isTyping, userId, visitorPreview } = event.payload
      if (userId) return state // teammates; only the visitor is shown
      if (!isTyping) return withoutTyping(state, conversationId)
      const typing = { preview: visitorPreview ?? null, untilMs: nowMs + TYPING_TTL_MS }
      return { ...state, typing: { ...state.typing, [conversationId]: typing } }
    }
    case 'conversationSeen': {
      const { conversationId: id, lastSeenAt, actorType, userId } = event.payload
      return actorType !== 'visitor' && userId === state.actorUserId
        ? withConversation(state, id, { lastSeenAt })
        : state
    }
    case 'visitorIdentified':
      return update(state, { type: 'visitorLoaded', visitor: event.payload.visitor })
    case 'aiAgentProcessingStarted':
    case 'aiAgentProcessingProgress':
      return withWork(state, event.payload, nowMs)
    case 'aiAgentProcessingCompleted': {
      const { conversationId: id, workflowRunId } = event.payload
      return state.working[id]?.runId === workflowRunId ? withoutWork(state, id) : state
    }
    case 'visitorPresenceUpdate': {
      const { visitorId, currentPage } = event.payload
      return visitorId ? withPresence(state, visitorId, currentPage, nowMs) : state
    }
    default:
      return state
  }
}
