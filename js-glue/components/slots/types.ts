/** The props that slots get (api §1.6). Types only. */
import type { ButtonAttributes, ViewComponent, ViewNode } from '#view'

import type {
  Conversation,
  CoreFailure,
  PickedFile,
  PublicAiAgent,
  PublicHumanAgent,
  PublicVisitor,
  PublicWebsite,
  Route,
  ShellSlice,
  TimelineItem,
} from '../../core/types'

/** Of every slot. `data-slot` and `data-page` are what style sheets find the part by. */
interface Common {
  className?: string
  'data-slot': string
}

/** What a launcher shows and does. */
export interface TriggerRenderProps {
  isOpen: boolean
  /** Somebody of the team is typing. */
  isTyping: boolean
  /** Conversations with something new in them. */
  unreadCount: number
  toggle: () => void
}

/** On a button all but the first four. It stands beside nothing: the slot places itself. */
export interface TriggerSlotProps extends Common, TriggerRenderProps, Omit<ButtonAttributes, 'className'> {
  'data-state': 'open' | 'closed'
  type: 'button'
  onClick: () => void
  /** On the button, so that the panel stands beside it; without it the panel stands where style sheets put it. */
  ref: (element: HTMLElement | null) => void
}

interface People {
  availableAIAgents: PublicAiAgent[]
  availableHumanAgents: PublicHumanAgent[]
}
/** `locale` is the language of the visitor, as the server knows it. */
type VisitorOfSlots = PublicVisitor & { locale: string | null }

export interface HomePageSlotProps extends Common, People {
  'data-page': 'HOME'
  visitor: VisitorOfSlots | undefined
  website: PublicWebsite | null
  /** The one that moved last first. */
  conversations: Conversation[]
  /** Those beside `lastOpenConversation`. */
  availableConversationsCount: number
  hasConversations: boolean
  /** The first open one, else the first. */
  lastOpenConversation: Conversation | undefined
  /** Nothing is there yet. */
  isLoading: boolean
  error: CoreFailure | null
  quickOptions: string[]
  openConversation: (conversationId: string) => void
  openConversationHistory: () => void
  startConversation: (initialMessage?: string) => void
}

export interface HistoryPageSlotProps extends Common, People {
  'data-page': 'CONVERSATION_HISTORY'
  conversations: Conversation[]
  /** The first `visibleCount`. */
  visibleConversations: Conversation[]
  visibleCount: number
  /** Some are not among the visible ones. */
  hasMore: boolean
  remainingCount: number
  showMore: () => void
  showAll: () => void
  openConversation: (conversationId: string) => void
  startConversation: (initialMessage?: string) => void
  isLoading: boolean
  error: CoreFailure | null
  canGoBack: boolean
  onGoBack: () => void
}

/** What is being written. */
export interface MessageComposer {
  message: string
  files: PickedFile[]
  isSubmitting: boolean
  isUploading: boolean
  canSubmit: boolean
  setMessage: (message: string) => void
  addFiles: (files: Iterable<File>) => void
  removeFile: (index: number) => void
  submit: () => void
}

/** The conversation on screen. */
export interface ConversationState {
  /** `__pending__` until the first message is sent. */
  conversationId: string
  isPending: boolean
  /** Oldest first. */
  items: TimelineItem[]
  isLoading: boolean
  error: CoreFailure | null
  composer: MessageComposer
  hasItems: boolean
  lastTimelineItem: TimelineItem | null
}

export interface ConversationPageSlotProps extends Common, People {
  'data-page': 'CONVERSATION'
  visitor: VisitorOfSlots | undefined
  website: PublicWebsite | null
  params: Route['params']
  conversation: ConversationState
  activeConversation: Conversation | null
  /** Resolved, spam or archived: nothing more can be written. */
  isConversationClosed: boolean
  /** 1 to 5: what the server has, else what is on its way. */
  resolvedRating: number | null
  isSubmittingRating: boolean
  onGoBack: () => void
  /** Stars for a resolved conversation that has none. Resolves when the server has answered. */
  onRateConversation: (value: number, comment?: string) => Promise<void>
  canGoBack: boolean
}

export interface HeaderSlotProps extends Common {
  'data-page': string | undefined
  page?: string
  children?: ViewNode
  actions?: ViewNode
  /** There is nowhere to go back to without it. */
  onGoBack?: () => void
}

export interface FooterSlotProps extends Common {
  page?: string
  children?: ViewNode
}

export interface TimelineSlotProps extends Common, People {
  conversationId: string
  items: TimelineItem[]
  currentVisitorId: string | undefined
}

export interface ComposerSlotProps extends Common {
  value: string
  onChange: (value: string) => void
  onSubmit: () => void
  onFileSelect: (files: Iterable<File>) => void
  onRemoveFile: (index: number) => void
  files: PickedFile[]
  disabled: boolean
  isSubmitting: boolean
  isUploading: boolean
  error: CoreFailure | null
  placeholder: string
  composer: MessageComposer
}

export interface ConfigurationErrorSlotProps extends Common {
  error: NonNullable<ShellSlice['configurationError']>
}

export interface WatermarkSlotProps extends Common {
  website: PublicWebsite | null
}

interface PropsOfSlots {
  trigger: TriggerSlotProps
  homePage: HomePageSlotProps
  conversationPage: ConversationPageSlotProps
  conversationHistoryPage: HistoryPageSlotProps
  header: HeaderSlotProps
  footer: FooterSlotProps
  timeline: TimelineSlotProps
  composer: ComposerSlotProps
  configurationError: ConfigurationErrorSlotProps
  watermark: WatermarkSlotProps
}
export type SlotName = keyof PropsOfSlots
export type PropsOfSlot<N extends SlotName> = PropsOfSlots[N]

/** Components in place of the built-in parts. One that throws is not used any more: the built-in part is back. */
export type Slots = { [N in SlotName]?: ViewComponent<PropsOfSlots[N]> }
/** Further props of parts, such as a class name. What the widget itself says wins. */
export type SlotProps = { [N in SlotName]?: Partial<PropsOfSlots[N]> } & { content?: { className?: string } }
export type PartName = keyof SlotProps

/** A page of the page's own; under the name of a built-in one in place of it. */
export interface CustomPage {
  name: string
  component: ViewComponent<{ params?: Route['params'] }>
}
