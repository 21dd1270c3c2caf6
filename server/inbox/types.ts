/** What the server answers on private routes, as far as the inbox reads it (protocol §5, §8, §14). */

export type ConversationStatus = 'open' | 'resolved' | 'spam'

/** Parts of other types pass through and are not drawn. */
export interface Part {
  type: string
  text?: string
  url?: string
  filename?: string | null
  eventType?: string
  actorUserId?: string | null
  actorAiAgentId?: string | null
  rating?: number
}

export interface TimelineItem {
  id: string
  conversationId: string
  visibility: 'public' | 'private'
  type: 'message' | 'event' | 'identification' | 'tool'
  text: string | null
  parts: Part[]
  userId: string | null
  aiAgentId: string | null
  visitorId: string | null
  /** ISO 8601, UTC. */
  createdAt: string
}

export interface Contact {
  name: string | null
  email: string | null
  image: string | null
  metadata?: Record<string, string | number | boolean | null> | null
}

export interface Visitor {
  id: string
  browser: string | null
  browserVersion: string | null
  os: string | null
  osVersion: string | null
  deviceType: string | null
  city: string | null
  country: string | null
  language: string | null
  timezone: string | null
  viewport: string | null
  createdAt: string
  lastSeenAt: string | null
  currentPage: { url: string | null; title: string | null } | null
  contact: Contact | null
}

/** One row of `GET /conversations/inbox`. */
export interface Conversation {
  id: string
  title?: string | null
  status: ConversationStatus
  visitorId: string
  createdAt: string
  updatedAt: string
  deletedAt: string | null
  visitorRating?: number | null
  /** The newest item of the type `message`. */
  lastMessage?: TimelineItem | null
  /** When the teammate asking last read it. */
  lastSeenAt?: string | null
  visitor?: Visitor | null
}

export interface Member {
  id: string
  name: string | null
  email?: string | null
  image?: string | null
}

export interface SeenRow {
  visitorId: string | null
  userId: string | null
  lastSeenAt: string
}

export interface InboxPage {
  items: Conversation[]
  nextCursor: string | null
}

/** Oldest first; the cursor leads to older ones. */
export interface TimelinePage {
  items: TimelineItem[]
  nextCursor: string | null
  hasNextPage: boolean
}

/** Who works here. What proves it is a cookie, which no script can read. */
export interface Session {
  actorUserId: string
}

/** What `/inbox/session` answers. */
export interface SignedIn {
  user: Member
  website: { id: string; name: string }
}

/** Events of the socket that the inbox acts on. */
export type LiveEvent =
  | { type: 'timelineItemCreated'; payload: { conversationId: string; item: TimelineItem } }
  | { type: 'conversationCreated'; payload: { conversationId: string; conversation: Conversation } }
  | { type: 'conversationUpdated'; payload: { conversationId: string; updates: Partial<Conversation> } }
  | {
      type: 'conversationTyping'
      payload: {
        conversationId: string
        isTyping: boolean
        visitorId: string | null
        userId: string | null
        visitorPreview?: string | null
      }
    }
  | {
      type: 'conversationSeen'
      payload: {
        conversationId: string
        lastSeenAt: string
        actorType?: string
        actorId?: string
        userId: string | null
      }
    }
  | { type: 'visitorIdentified'; payload: { visitor: Visitor } }
