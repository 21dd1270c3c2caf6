/** What the visitor, or the page, asks of the widget. */
import type {
  DefaultMessage,
  OpenControl,
  PickedFile,
  TextOptions,
  VisitorIdentity,
  VisitorMetadata,
  WindowSize,
} from './config'
import type { FeedbackInput, FeedbackOptions } from './feedback'
import type { PackageManager } from './rows'

export type Page = 'HOME' | 'CONVERSATION' | 'CONVERSATION_HISTORY' | 'ARTICLES'

/** A page, and what for: `conversationId` and `initialMessage` of `CONVERSATION`, anything of a custom page. */
export interface Route {
  page: string
  params?: { conversationId?: string; initialMessage?: string; [name: string]: unknown }
}

/** What the visitor, or the page, asks of the widget. */
export type Action =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'toggle' }
  /** From now on the page decides whether the panel is open; without `openControl` the widget itself again. */
  | { type: 'controlOpen'; openControl?: OpenControl }
  | ({ type: 'navigate' } & Route)
  | ({ type: 'replace' } & Route)
  | { type: 'goBack' }
  | { type: 'goHome' }
  | { type: 'openConversation'; conversationId: string }
  | { type: 'startConversation'; initialMessage?: string }
  /** Sends `text` in the conversation on screen, with the files of its composer once they are uploaded. */
  | { type: 'sendMessage'; text: string }
  | { type: 'retryMessage'; itemId: string }
  /** Takes a failed message out of the timeline and gives its text and files back to the composer. */
  | { type: 'discardMessage'; itemId: string }
  /** The text in the composer changed: keeps the draft, drives typing reports. */
  | { type: 'composerChanged'; text: string }
  /** All of them join the message that is being written, or none. */
  | { type: 'addFiles'; files: PickedFile[] }
  | { type: 'removeFile'; fileId: string }
  /** The message whose files are being uploaded stays in the composer. */
  | { type: 'cancelUpload' }
  /** Fetches the page of older items before the ones that are there. */
  | { type: 'loadOlder' }
  /** Fetches the page of conversations after the ones that are listed. */
  | { type: 'loadMoreConversations' }
  /** Commands are shown in the words of this one, in all tabs. */
  | { type: 'choosePackageManager'; packageManager: PackageManager }
  /** No sounds, in all tabs and on later pages; or sounds again. */
  | { type: 'setMuted'; isMuted: boolean }
  /** Fetches the website anew; without `force` only where there is none. Answered with it as it is known then. */
  | { type: 'refresh'; callId?: number; force?: boolean }
  /** Home, closed and of normal size. */
  | { type: 'reset' }
  /** Tries again what failed on the page on screen: the website, a list, a timeline. */
  | { type: 'retryLoad' }
  /** Moves a step of the onboarding on; what is left out stays, null clears. Shows at once. */
  | {
      type: 'updateOnboarding'
      stepId: string
      completed?: boolean
      metadata?: Record<string, unknown> | null
    }
  /** Starts the whole onboarding over. */
  | { type: 'updateOnboarding'; reset: true }
  /** Fetches feature flags and onboarding anew. */
  | { type: 'refreshSupportState' }
  | {
      type: 'setOptions'
      size?: WindowSize
      defaultMessages?: DefaultMessage[]
      quickOptions?: string[]
      texts?: TextOptions
      visitor?: VisitorIdentity
    }
  /** One request, once the visitor is known. The answer is the effect `callAnswer` of `callId`, if there is one. */
  | ({ type: 'identify'; callId?: number } & VisitorIdentity)
  | { type: 'setVisitorMetadata'; callId?: number; metadata: VisitorMetadata }
  /** Stars for the conversation on screen, if it is resolved and has none. */
  | { type: 'rateConversation'; rating: number; comment?: string }
  /** Opens the feedback form; options replace the present ones. */
  | { type: 'openFeedback'; options?: FeedbackOptions }
  | { type: 'setFeedbackOptions'; options: FeedbackOptions }
  /** Closes the form, and empties it. */
  | { type: 'closeFeedback' }
  | { type: 'resetFeedback' }
  /** What is given replaces what was filled in. */
  | { type: 'changeFeedback'; rating?: number; topic?: string; comment?: string }
  /** The focus left a field. */
  | { type: 'leaveFeedbackField'; field: 'rating' | 'topic' | 'comment' }
  | { type: 'submitFeedbackForm' }
  | ({ type: 'submitFeedback'; callId?: number } & FeedbackInput)
