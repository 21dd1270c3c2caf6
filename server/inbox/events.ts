/** Everything that happens to the inbox. Time and answers arrive inside the event. */
import type { DraftEvent } from './draft'
import type { Filter } from './filters'
import type { Connection } from './socket'
import type { Entry } from './timeline'
import type {
  Assistant,
  Conversation,
  ConversationChange,
  InboxPage,
  LiveEvent,
  Member,
  PastConversation,
  TimelineItem,
  TimelinePage,
  Visitor,
} from './types'
import type { Wording } from './wording'

export type InboxEvent =
  | { type: 'membersLoaded'; members: Member[] }
  | { type: 'assistantsLoaded'; assistants: Assistant[] }
  | { type: 'listLoaded'; filter: Filter; page: InboxPage; isNewest: boolean }
  | { type: 'listFailed'; filter: Filter; message: string }
  | { type: 'olderListRequested'; filter: Filter }
  | { type: 'filterChosen'; filter: Filter }
  | { type: 'searched'; query: string }
  /** Conversations that came by another way than a list. What fits the filter or the search shows. */
  | { type: 'found'; items: Conversation[] }
  | { type: 'selected'; id: string | null }
  | { type: 'missed'; id: string }
  | { type: 'newestLoaded'; id: string; page: TimelinePage }
  | { type: 'olderRequested'; id: string }
  | { type: 'olderLoaded'; id: string; page: TimelinePage }
  | { type: 'threadFailed'; id: string; message: string }
  | { type: 'visitorLoaded'; visitor: Visitor }
  | { type: 'visitorSaw'; id: string; at: string }
  | { type: 'pastLoaded'; visitorId: string; conversations: PastConversation[] }
  | { type: 'draft'; id: string; event: DraftEvent }
  | { type: 'replyStarted'; entry: Entry }
  | { type: 'replyRetried'; entry: Entry }
  | { type: 'replySent'; item: TimelineItem }
  | { type: 'replyFailed'; entry: Entry; message: string }
  /** A message that failed is not wanted any more. */
  | { type: 'replyDiscarded'; entry: Entry }
  | { type: 'conversationChanged'; id: string; change: ConversationChange }
  | { type: 'readMarked'; id: string; at: string }
  | { type: 'unreadMarked'; id: string }
  | { type: 'wordingLoaded'; wording: Wording }
  | { type: 'connectionChanged'; connection: Connection }
  | { type: 'noticed'; message: string | null }
  | { type: 'keysToggled'; isOpen: boolean }
  | { type: 'timePassed'; nowMs: number }
  | { type: 'live'; event: LiveEvent; nowMs: number }
