/** The state that components draw, each slice read on its own. */
import type { Route } from './action'
import type { DefaultMessage, PickedFile, SupportMode, WindowSize } from './config'
import type { FeedbackSlice } from './feedback'
import type { Conversation, TimelineItem } from './model'
import type { PackageManager } from './rows'
import type { PublicWebsite, TextSlice } from './text'
import type { SupportStateSlice, VisitorSlice } from './visitor'

/** Whose face to draw. `seed` picks the drawn face where there is no image. */
export interface Face {
  kind: 'human' | 'ai' | 'visitor'
  name: string
  image: string | null
  seed: string
  /** Humans only: seen within 15 minutes, within the hour, or neither. */
  presence: 'online' | 'away' | null
}

export interface ShellSlice {
  /** `nothing` while the website loads or the visitor is blocked; then the widget draws nothing at all. */
  gate: 'nothing' | 'configurationError' | 'ready'
  configurationError: { type: 'missing_api_key' | 'invalid_api_key'; message: string } | null
  mode: SupportMode
  isOpen: boolean
  /** The form of the slice `feedback` is on screen. */
  isFeedbackOpen: boolean
  /** The visitor wants no sounds. */
  isMuted: boolean
  size: WindowSize
  unreadCount: number
  /** Somebody human is typing to this visitor. */
  isTyping: boolean
  page: string
  /** Of a custom page, or null. */
  params: Record<string, unknown> | null
  canGoBack: boolean
  websiteName: string
  /** Who may answer: the first two humans, then the first AI agent. */
  agents: Face[]
  /** Humans beside those two. */
  moreAgents: number
  /** How long ago the last human was seen (`lastOnlineAt` of `website`), as of a minute ago while the panel is open. */
  lastOnlineAgo: Elapsed | null
}

/** The largest whole unit of the time that has passed: 0 seconds within the first minute. */
export interface Elapsed {
  unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
  count: number
}

export interface ConversationPreview {
  id: string
  title: string
  /** What stands under the title: the last message, or who wrote it and when if its words are the title. */
  secondLine: 'nothing' | 'message' | 'sender'
  /** The last message without markdown, or null when there is nothing beyond the title. */
  lastMessage: string | null
  lastMessageIsOwn: boolean
  /** Display name of the sender of the last message. */
  lastSenderName: string | null
  lastMessageAtMs: number | null
  /** How long ago that was, as of a minute ago at most while the panel is open. */
  lastMessageAgo: Elapsed | null
  isUnread: boolean
  isTyping: boolean
  status: 'open' | 'resolved' | 'spam'
  face: Face
}

export interface HomeSlice {
  isLoading: boolean
  error: CoreFailure | null
  visitorName: string | null
  quickOptions: string[]
  /** First open conversation, else the newest. */
  highlighted: ConversationPreview | null
  /** Conversations beside the highlighted one. */
  otherCount: number
}

export interface HistorySlice {
  isLoading: boolean
  /** The server has more of them than are listed. */
  hasMore: boolean
  isLoadingMore: boolean
  error: CoreFailure | null
  conversations: ConversationPreview[]
}

/** Something that did not work, in words for a developer; the widget shows its own sentence by `code`. */
export interface CoreFailure {
  code: string
  message: string
}

/** The conversation on screen. Its rows are read apart, by window. */
export interface ConversationSlice {
  /** `__pending__` until the first message is sent; null when another page is on screen. */
  conversationId: string | null
  isPending: boolean
  /** As the visitor reads it: translated, where it is. */
  title: string | null
  status: 'open' | 'resolved' | 'spam'
  /** Why no more can be written, or null. */
  closed: 'resolved' | 'spam' | 'archived' | null
  /** Of a resolved conversation; null for every other. */
  rating: RatingView | null
  isLoading: boolean
  error: CoreFailure | null
  rowCount: number
  hasOlder: boolean
  isLoadingOlder: boolean
  /** Who else is typing, AI agents first; one that says what it does is among them. */
  typing: Face[]
  /** What that AI agent says of its work, in its own words, or null. */
  progress: string | null
  /** What an AI agent is at, as far as visitors may see it. Of it the widget draws `progress`. */
  processing: Processing | null
  /** Whose words commands are shown in. */
  packageManager: PackageManager
}

/** What the visitor thinks of a resolved conversation. */
export interface RatingView {
  /** 1 to 5: what the server has, else what is on its way. */
  rating: number | null
  canRate: boolean
  isSubmitting: boolean
  /** Of the last try, until the next. */
  error: CoreFailure | null
}

/** What an AI agent said last of its work; taken back 15 s later. */
export interface Processing {
  workflowRunId: string
  aiAgentId: string
  /** Any word, such as `thinking`, `searching` or `generating`. */
  phase: string
  message: string | null
  tool: { toolCallId: string; toolName: string; state: 'partial' | 'result' | 'error' } | null
  /** Unix ms. */
  updatedAtMs: number
}

export interface ComposerSlice {
  isDisabled: boolean
  /** Why the last message, or the last file, was refused, or null. Cleared by the next change. */
  error: CoreFailure | null
  /** The draft: kept across pages, and the same in all tabs. */
  text: string
  files: PickedFile[]
  canAddFiles: boolean
  /** For the `accept` of a file dialog. */
  acceptedTypes: string
  /** The message goes once its files are uploaded; until then nothing of it can be changed. */
  isUploading: boolean
  /** Whole percent of the files that are uploaded. */
  progress: number
  /** There is something to send, and nothing in its way. */
  canSubmit: boolean
}

export interface NavigationSlice {
  current: Route
  /** Oldest first. */
  previousPages: Route[]
}

/** What the server says of the website, for pages that want to know; the widget draws from the other slices. */
export interface WebsiteSlice {
  status: 'idle' | 'loading' | 'success' | 'error'
  /** As the server answers it. Once loaded, it stays through later loads. */
  website: PublicWebsite | null
  /** Of the last load. */
  error: CoreFailure | null
  defaultMessages: DefaultMessage[]
}

export interface ConnectionSlice {
  status: 'disconnected' | 'connecting' | 'connected'
  /** The browser has no network, or the socket is waiting to be opened again. */
  isOffline: boolean
}

/** Conversations as the server has them, for pages that draw them themselves. */
export interface ConversationsSlice {
  /** Those that are listed, the one that moved last first. */
  conversations: Conversation[]
  /** The first open one, else the first. */
  lastOpenConversation: Conversation | null
  /** The one on screen, as far as it is known. */
  activeConversation: Conversation | null
}

/** What was said in the conversation on screen as the server has it, for pages that draw it themselves. */
export interface ItemsSlice {
  /** Oldest first, with those that are still on their way, and what asks for an address. */
  items: TimelineItem[]
}

export interface Slices {
  shell: ShellSlice
  home: HomeSlice
  history: HistorySlice
  conversation: ConversationSlice
  composer: ComposerSlice
  connection: ConnectionSlice
  text: TextSlice
  supportState: SupportStateSlice
  visitor: VisitorSlice
  feedback: FeedbackSlice
  navigation: NavigationSlice
  website: WebsiteSlice
  conversations: ConversationsSlice
  items: ItemsSlice
}
export type SliceName = keyof Slices
