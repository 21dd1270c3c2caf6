/** Everything that happens to the inbox. Time and answers arrive inside the event. */
import type { DraftEvent } from './draft'
import type { Filter } from './filters'
import type { Connection } from './socket'
import type { Thread } from './threads'
import type {
  Assistant,
  Conversation,
  ConversationChange,
  InboxPage,
  LiveEvent,
  Member,
  PastConversation,
  TimelineItem,
  Visitor,
} from './types'

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
  /** The core tells of a conversation what is known now. */
  | { type: 'threadMoved'; id: string; thread: Thread }
  | { type: 'visitorLoaded'; visitor: Visitor }
  | { type: 'pastLoaded'; visitorId: string; conversations: PastConversation[] }
  | { type: 'draft'; id: string; event: DraftEvent }
  | { type: 'conversationChanged'; id: string; change: ConversationChange }
  | { type: 'readMarked'; id: string; at: string }
  | { type: 'unreadMarked'; id: string }
  | { type: 'connectionChanged'; connection: Connection }
  | { type: 'noticed'; message: string | null }
  | { type: 'keysToggled'; isOpen: boolean }
  | { type: 'timePassed'; nowMs: number }
  | { type: 'live'; event: LiveEvent; nowMs: number }
  /** A part of the last message came anew. */
  | { type: 'lastMessageGrew'; id: string; item: TimelineItem }
