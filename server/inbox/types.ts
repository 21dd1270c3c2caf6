/** What the server answers on private routes, as far as the inbox reads it (protocol §5, §8, §14). */

export type ConversationStatus = 'open' | 'resolved' | 'spam'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'
export type Visibility = 'public' | 'private'

/** What `POST /conversations/{id}/…` does to a conversation (protocol §8.9). */
export type ControlAction =
  'resolve' | 'reopen' | 'spam' | 'not-spam' | 'archive' | 'unarchive' | 'read' | 'unread'

/** Parts of other types pass through and are not drawn. */
export interface Part {
  type: string
  text?: string
  url?: string
  mediaType?: string
  filename?: string | null
  /** Bytes. */
  size?: number | null
  width?: number | null
  height?: number | null
  toolName?: string
  state?: string
  input?: unknown
  output?: unknown
  errorText?: string | null
  message?: string | null
  eventType?: string
  actorUserId?: string | null
  actorAiAgentId?: string | null
  targetUserId?: string | null
  rating?: number
}

export interface TimelineItem {
  id: string
  conversationId: string
  visibility: Visibility
  type: 'message' | 'event' | 'identification' | 'tool'
  text: string | null
  tool?: string | null
  parts: Part[]
  userId: string | null
  aiAgentId: string | null
  visitorId: string | null
  /** ISO 8601, UTC. */
  createdAt: string
}

export interface Contact {
  id?: string
  externalId?: string | null
  name: string | null
  email: string | null
  image: string | null
  metadata?: Record<string, string | number | boolean | null> | null
}

export interface CurrentPage {
  url: string | null
  path?: string | null
  title: string | null
  updatedAt?: string
}

export interface Visitor {
  id: string
  organizationId?: string
  browser: string | null
  browserVersion: string | null
  os: string | null
  osVersion: string | null
  device?: string | null
  deviceType: string | null
  city: string | null
  country: string | null
  language: string | null
  timezone: string | null
  screenResolution?: string | null
  viewport: string | null
  createdAt: string
  lastSeenAt: string | null
  isBlocked?: boolean
  currentPage: CurrentPage | null
  contact: Contact | null
}

/** One row of `GET /conversations/inbox`. */
export interface Conversation {
  id: string
  title?: string | null
  status: ConversationStatus
  priority?: Priority | null
  channel?: string
  visitorId: string
  websiteId?: string
  organizationId?: string
  createdAt: string
  updatedAt: string
  deletedAt: string | null
  visitorRating?: number | null
  /** Since when a bot has asked for a teammate; null once one has come. */
  escalatedAt?: string | null
  /** The newest item of the type `message`. */
  lastMessage?: TimelineItem | null
  /** When the teammate asking last read it. */
  lastSeenAt?: string | null
  visitor?: Visitor | null
  /** Teammates who take part, where the server tells. */
  participants?: { userId: string }[]
}

/** What of a conversation can change, as control routes and `conversationUpdated` tell it. */
export type ConversationChange = Partial<
  Pick<
    Conversation,
    'title' | 'status' | 'priority' | 'deletedAt' | 'updatedAt' | 'visitorRating' | 'escalatedAt'
  >
>

/** A conversation as `GET /conversations` lists it. */
export interface PastConversation {
  id: string
  title?: string | null
  status: ConversationStatus
  createdAt: string
  updatedAt: string
  lastTimelineItem?: TimelineItem | null
}

export interface Member {
  id: string
  name: string | null
  email?: string | null
  image?: string | null
}

/** An AI agent of the website. */
export interface Assistant {
  id: string
  name: string
  image: string | null
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

/** Where a file may be put, and where it can be read afterwards (protocol §11). */
export interface UploadPlace {
  uploadUrl: string
  publicUrl: string
  contentType: string
}

/** What `/inbox/session` answers. */
export interface SignedIn {
  user: Member
  website: { id: string; name: string }
}

/** An AI agent that answers, or did. */
export interface AtWork {
  conversationId: string
  aiAgentId?: string
  workflowRunId?: string
  /** What it does, in words. */
  message?: string | null
}

/** A part of an item came anew. */
export interface PartUpdate {
  conversationId: string
  timelineItemId: string
  partIndex: number
  part: Part
}

/** Events of the socket that the inbox acts on. */
export type LiveEvent =
  | { type: 'timelineItemCreated'; payload: { conversationId: string; item: TimelineItem } }
  | { type: 'timelineItemUpdated'; payload: { conversationId: string; item: TimelineItem } }
  | { type: 'timelineItemPartUpdated'; payload: PartUpdate }
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
  | { type: 'aiAgentProcessingStarted'; payload: AtWork }
  | { type: 'aiAgentProcessingProgress'; payload: AtWork }
  | { type: 'aiAgentProcessingCompleted'; payload: AtWork }
  | {
      type: 'visitorPresenceUpdate'
      payload: { visitorId: string | null; currentPage?: CurrentPage | null }
    }
