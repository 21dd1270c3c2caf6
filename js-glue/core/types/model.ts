/** Shapes of the server, as pages get them that draw conversations themselves. Times are ISO 8601 in UTC. */

export interface Conversation {
  id: string
  title?: string
  /** In the language of the visitor, where it is translated. */
  visitorTitle: string | null
  visitorTitleLanguage: string | null
  visitorLanguage: string | null
  metadata: Record<string, string | number | boolean | null> | null
  createdAt: string
  updatedAt: string
  visitorId: string
  websiteId: string
  channel: string
  status: 'open' | 'resolved' | 'spam'
  /** 1 to 5. */
  visitorRating: number | null
  visitorRatingAt: string | null
  /** Archived when it is there. */
  deletedAt: string | null
  lastTimelineItem?: TimelineItem
  visitorLastSeenAt: string | null
}

export interface TimelineItem {
  id: string
  conversationId: string
  /** Empty until the server has it. */
  organizationId: string
  visibility: 'public' | 'private'
  type: 'message' | 'event' | 'tool' | 'identification'
  text: string | null
  tool: string | null
  /** Each with its own `type`, such as `text`, `image`, `file` or `event`. */
  parts: { type: string; [name: string]: unknown }[]
  userId: string | null
  aiAgentId: string | null
  visitorId: string | null
  createdAt: string
  deletedAt: string | null
}
