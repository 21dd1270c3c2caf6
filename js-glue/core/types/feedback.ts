/** Feedback: what a page asks for, and the form that a visitor fills in. */
import type { CoreFailure } from './slices'

/** What the page wants to hear about. */
export interface FeedbackOptions {
  /** To choose one of, which is then required. */
  topics?: string[]
  /** One of `topics`. */
  defaultTopic?: string
  /** What made the page ask. */
  trigger?: string
  /** Another one empties the form. */
  conversationId?: string
  /** @default false */
  commentRequired?: boolean
  /** @default 'widget' */
  source?: string
}

/** Feedback that a page brings itself. Visitor and contact are those of the widget unless they are named. */
export interface FeedbackInput {
  /** 1 to 5. */
  rating: number
  topic?: string
  comment?: string
  trigger?: string
  /** @default 'widget' */
  source?: string
  conversationId?: string
  visitorId?: string
  contactId?: string
}

/** Feedback as the server stored it. */
export interface StoredFeedback {
  id: string
  organizationId: string
  websiteId: string
  conversationId: string | null
  visitorId: string | null
  contactId: string | null
  rating: number
  topic: string | null
  comment: string | null
  trigger: string | null
  source: string
  createdAt: string
  updatedAt: string
}

export interface FeedbackFieldState {
  /** It is not right, and the visitor was there. */
  isMissing: boolean
  isDirty: boolean
  isTouched: boolean
}

/** The feedback form. */
export interface FeedbackSlice {
  isOpen: boolean
  hasSubmitted: boolean
  isPending: boolean
  /** 1 to 5, or null while none is chosen. */
  rating: number | null
  /** Empty while none is chosen. */
  topic: string
  comment: string
  topics: string[]
  commentRequired: boolean
  ratingField: FeedbackFieldState
  topicField: FeedbackFieldState
  commentField: FeedbackFieldState
  /** What is missing, once somebody tried to send the form. */
  isRatingMissing: boolean
  isTopicMissing: boolean
  isCommentMissing: boolean
  canSubmit: boolean
  /** What the button says. */
  label: 'idle' | 'pending' | 'ratingRequired'
  /** Of the last try, until something changes. */
  error: CoreFailure | null
}
