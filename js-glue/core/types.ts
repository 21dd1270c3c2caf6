/**
 * The shapes that cross between JavaScript and the core: the same names as in `core/runtime`.
 * This file has types only; nothing here decides anything.
 */

// ---------------------------------------------------------------------------------------------- inputs

/** A welcome message that stands before a conversation exists. */
export interface DefaultMessage {
  content: string
  senderType: 'visitor' | 'team_member' | 'ai'
  senderId?: string
}

/** The feature flags and the onboarding that the page knows of. */
export interface SupportDefinition {
  /** Neither blank nor alike, without commas. */
  featureFlags?: string[]
  /** At least two steps, one of them the first and another the last. */
  onboarding?: { steps: { id: string; isFirst?: boolean; isLast?: boolean }[] }
}

/** Which files a message may have. */
export interface FileOptions {
  /** In one message. @default 5 */
  maxFiles?: number
  /** Bytes. @default 10_485_760 */
  maxFileSize?: number
  /** Media types; `image/*` for all of a kind. @default images, texts and common documents */
  allowedFileTypes?: string[]
}

/** A file that the visitor picked. Its bytes stay in the page, under `fileId`. */
export interface PickedFile {
  fileId: string
  name: string
  /** Empty when the browser knows none. */
  mediaType: string
  /** Bytes. */
  size: number
}

/** Who the page says that the visitor is. Without `externalId` and `email` it names nobody. */
export interface VisitorIdentity {
  externalId?: string
  email?: string
  /** Null says that the contact has none. */
  name?: string | null
  image?: string | null
  /** Kept with the contact, which the server merges it into. */
  metadata?: VisitorMetadata | null
  contactOrganizationId?: string
}
export type VisitorMetadata = Record<string, string | number | boolean | null>

export type WindowSize = 'normal' | 'larger'
export type SupportMode = 'floating' | 'responsive'

/** What the page asked for when it mounted the widget. */
export interface Config {
  publicKey: string
  /** REST base with `/v1`, without a trailing slash. */
  apiUrl: string
  wsUrl: string
  mode?: SupportMode
  size?: WindowSize
  defaultOpen?: boolean
  /** @default true */
  autoConnect?: boolean
  /** Whether the team is told of the visit. @default true */
  tracking?: boolean
  /** As far as the page knows; identified when the server does not know it yet. */
  visitor?: VisitorIdentity
  defaultMessages?: DefaultMessage[]
  quickOptions?: string[]
  fileOptions?: FileOptions
  support?: SupportDefinition
  texts?: TextOptions
}

/** What is left out keeps the value that it has. */
export interface TextOptions {
  /** The language that the page wants, before all others. */
  locale?: string
  /** The browser's languages, the one wanted most first. */
  languages?: string[]
  /** The folder of the locale files, with a slash at its end, perhaps with a query; without it there is English alone. */
  localesUrl?: string
  /** Locale files that the page brings itself, as JSON text by language tag. */
  files?: { key: string; value: string }[]
  content?: TextOverride[]
}

/** A text of the page in place of a built-in one. Without a text and a function it is none. */
export interface TextOverride {
  key: string
  /** A language tag; left out for any. */
  locale?: string
  /** Said as it is. */
  text?: string
  /** The number of a function that the page gave. */
  function?: number
}

export type Page = 'HOME' | 'CONVERSATION' | 'CONVERSATION_HISTORY' | 'ARTICLES'

/** What the visitor, or the page, asks of the widget. */
export type Action =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'toggle' }
  | { type: 'navigate'; page: string; conversationId?: string; initialMessage?: string }
  | { type: 'replace'; page: string; conversationId?: string; initialMessage?: string }
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
  /** Commands are shown in the words of this one, in all tabs. */
  | { type: 'choosePackageManager'; packageManager: PackageManager }
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

/** Everything that happens to the widget. */
export type InputEvent =
  | {
      type: 'start'
      config: Config
      /** UTC-offset transitions of the visitor's zone, ordered by `atMs`; minutes east of UTC. */
      zone: { atMs: number; offsetMinutes: number }[]
      /** Every local-storage entry whose key starts with `cossistant`. */
      storage: { key: string; value: string }[]
      visible: boolean
      online: boolean
      /** Whether this tab sends messages at once. @default true */
      holdsLease?: boolean
    }
  | { type: 'action'; action: Action }
  | { type: 'httpResponded'; requestId: number; status: number; body: string; retryAfterMs?: number }
  | { type: 'httpFailed'; requestId: number; reason: string }
  | { type: 'socketOpened'; socketId: number }
  | { type: 'socketReceived'; socketId: number; data: string }
  | { type: 'socketClosed'; socketId: number; code: number; reason: string }
  | { type: 'timerFired'; timerId: number }
  | { type: 'visibilityChanged'; visible: boolean }
  | { type: 'connectivityChanged'; online: boolean }
  /** Another tab has written an entry of local storage, or with null taken it away. */
  | { type: 'storageChanged'; key: string; value: string | null }
  /** Of the tabs of one browser, the one that holds the lease sends messages. */
  | { type: 'leaseChanged'; held: boolean }
  /** What the browser says of itself and of its page: at each `visitWatch`. */
  | {
      type: 'visitReported'
      browser: BrowserFacts
      page: PageFacts
      /** As `storage` of the start, from the storage that lasts as long as the tab. */
      tabStorage: { key: string; value: string }[]
    }
  /** While a visit is watched: the page may have another address. */
  | { type: 'pageMoved'; page: PageFacts }
  /** While a visit is watched: the page took the focus. */
  | { type: 'pageFocused' }
  | { type: 'stop' }

export interface BrowserFacts {
  userAgent: string
  hasTouch: boolean
  language: string
  /** IANA name. */
  timezone: string
  /** `1920x1080`, CSS px. */
  screenResolution: string
  viewport: string
}

/** As the browser has them: what of an address is told is the core's decision. */
export interface PageFacts {
  url: string
  title: string
  referrer: string
}

/** `nowMs` is Unix time; `entropy` is 40 hex digits of fresh randomness. */
export type Input = InputEvent & { nowMs: number; entropy: string }

// --------------------------------------------------------------------------------------------- outputs

/** What the core wants done. The host does it and hands the result in as an input. */
export type Effect =
  | {
      type: 'httpRequest'
      requestId: number
      method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
      url: string
      headers: Record<string, string>
      /** JSON text; absent on GET. */
      body?: string
      /** The file that is the body. */
      fileId?: string
      timeoutMs: number
      /** A file of the widget, which the browser may keep. */
      isAsset?: boolean
    }
  | { type: 'httpCancel'; requestId: number }
  | { type: 'socketOpen'; socketId: number; url: string }
  | { type: 'socketSend'; socketId: number; data: string }
  | { type: 'socketClose'; socketId: number; code: number; reason: string }
  | { type: 'timerSet'; timerId: number; delayMs: number }
  | { type: 'timerCancel'; timerId: number }
  /** `forTab` goes to the storage that lasts as long as the tab. */
  | { type: 'storageSet'; key: string; value: string; forTab?: boolean }
  | { type: 'storageRemove'; key: string }
  /** The bytes of a file are not needed any more. */
  | { type: 'fileRelease'; fileId: string }
  /** Report the visit now, and what comes of it from now on; or no more. */
  | { type: 'visitWatch'; on: boolean }
  /** The answer to an action with that `callId`; null when it failed. */
  | { type: 'callAnswer'; callId: number; value: unknown }

/** What the page is told; the names of the public events. */
export type SupportEvent =
  | { type: 'conversationStart'; conversationId: string; conversation?: unknown }
  | { type: 'conversationEnd'; conversationId: string; conversation?: unknown }
  | { type: 'messageSent'; conversationId: string; message: unknown }
  | { type: 'messageReceived'; conversationId: string; message: unknown }
  | { type: 'error'; error: { code: string; message: string }; context?: string }

/** Replaces `removed` rows from `at` on by `inserted` new ones. Splices apply in order. */
export interface RowSplice {
  at: number
  removed: number
  inserted: number
}

/** How the rows of one timeline moved. */
export interface RowPatch {
  conversationId: string
  /** After this patch. */
  rowCount: number
  splices: RowSplice[]
}

export interface Output {
  effects: Effect[]
  events: SupportEvent[]
  /** Slices that moved; read the ones that somebody draws. */
  changes: SliceName[]
  rows: RowPatch[]
}

/** How every call of the runtime answers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: CoreError }

export interface CoreError {
  /** `incomplete` comes from `runtime.ts` alone: the half of the core that answers has not been fetched yet. */
  code: 'malformed_json' | 'too_large' | 'wrong_shape' | 'invalid_state' | 'not_found' | 'incomplete'
  message: string
}

// ------------------------------------------------------------------------------------------- placement

export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Align = 'start' | 'center' | 'end'

/**
 * What lies along one axis of the viewport, px: where the anchor begins, three lengths, and the distances to keep from
 * the left and right edge of the viewport, or from the top and bottom one.
 */
export type PlacementAxis = [
  anchor: number,
  anchorLength: number,
  panelLength: number,
  viewportLength: number,
  paddingBefore: number,
  paddingAfter: number,
]

export interface PlacementRequest {
  side: Side
  align: Align
  /** Gap between anchor and panel, px. */
  sideOffset: number
  avoidCollisions: boolean
  x: PlacementAxis
  y: PlacementAxis
}

/** The panel's left and top edge, px in the viewport, and the side of the anchor that it ended up at. */
export interface Placed {
  x: number
  y: number
  side: Side
}

// ---------------------------------------------------------------------------------------------- slices

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
  size: WindowSize
  unreadCount: number
  /** Somebody human is typing to this visitor. */
  isTyping: boolean
  page: string
  canGoBack: boolean
  websiteName: string
  /** Who may answer: the first two humans, then the first AI agent. */
  agents: Face[]
  /** Humans beside those two. */
  moreAgents: number
  /** The newest `lastSeenAt` of the humans, Unix ms. */
  lastOnlineAtMs: number | null
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
  title: string | null
  status: 'open' | 'resolved' | 'spam'
  /** Why no more can be written, or null. */
  closed: 'resolved' | 'spam' | 'archived' | null
  isLoading: boolean
  error: CoreFailure | null
  rowCount: number
  hasOlder: boolean
  isLoadingOlder: boolean
  /** Who else is typing, AI agents first. */
  typing: Face[]
  /** What an AI agent is at, as far as visitors may see it. The widget itself does not draw it. */
  processing: Processing | null
  /** Whose words commands are shown in. */
  packageManager: PackageManager
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
}

export interface ConnectionSlice {
  status: 'disconnected' | 'connecting' | 'connected'
  /** The browser has no network, or the socket is waiting to be opened again. */
  isOffline: boolean
}

/** A sentence, or one for each plural category. `{name}` stands for a variable, `{name:title}` begins it with a capital. */
export type TextForms = string | { [category in Intl.LDMLPluralRule]?: string }
/** Where a name may be missing, the sentence with it and the one without. */
export type BuiltInText = TextForms | { named: TextForms; unnamed: TextForms }
/** A text of the page is said as it is; one of its functions is named by number, beside what stands in for it. */
export type SaidText = BuiltInText | { given: string } | { function: number; otherwise: BuiltInText }

export interface TextSlice {
  /** The language that is wanted most, as a lower-case tag. Numbers and dates follow it. */
  locale: string
  /** The language that the visitor reads. */
  language: string
  direction: 'ltr' | 'rtl'
  /** The language of the built-in sentences. Their plurals follow it. */
  builtIn: string
  /** Of the visitor's day. */
  partOfDay: 'morning' | 'afternoon' | 'evening'
  /** What is known, for sentences that are said without these variables. */
  visitorName: string | null
  websiteName: string | null
  /** Keys that may not be said without variables. */
  required: string[]
  /** Only while a function of the page says something. */
  website: PublicWebsite | null
  /** What to say, by text key. */
  sentences: Record<string, SaidText>
}

/** The website as functions of the page get it: the server's answer. */
export interface PublicWebsite {
  id: string
  name: string
  domain: string
  description: string | null
  logoUrl: string | null
  defaultLanguage: string
  lastOnlineAt: string | null
  availableHumanAgents: PublicHumanAgent[]
  availableAIAgents: PublicAiAgent[]
  visitor: PublicVisitor
}
export interface PublicHumanAgent {
  id: string
  name: string | null
  image: string | null
  lastSeenAt: string | null
}
export interface PublicAiAgent {
  id: string
  name: string
  image: string | null
}
export interface PublicVisitor {
  id: string
  language: string | null
  contact: { id: string; name: string | null; email: string | null; image: string | null } | null
}

export interface OnboardingStep {
  id: string
  isFirst: boolean
  isLast: boolean
  completed: boolean
  metadata: Record<string, unknown> | null
}

/** Feature flags and onboarding. What was last known stays through later loads and errors. */
export interface SupportStateSlice {
  /** Those that are on, sorted. */
  featureFlags: string[]
  /** As configured; without a configured onboarding, those that the server has. */
  steps: OnboardingStep[]
  /** The first step that is not completed. */
  currentStepId: string | null
  /** There are steps, and none is left. */
  isCompleted: boolean
  status: 'idle' | 'loading' | 'success' | 'error'
  error: CoreFailure | null
}

/** Who the visitor is, as far as the server knows. */
export interface VisitorSlice {
  /** Null until the website is loaded. */
  id: string | null
  isBlocked: boolean
  language: string | null
  contact: {
    id: string
    name: string | null
    email: string | null
    image: string | null
    metadataHash: string | null
  } | null
  /** The page has said who it is, and the server is about to know. */
  isIdentifying: boolean
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
}
export type SliceName = keyof Slices

// ------------------------------------------------------------------------------------------------ rows

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun'

/** A piece of a message's markdown. Text is always text; there is no HTML anywhere. */
export type MarkdownNode =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'codeBlock'; language: string | null; fileName: string | null; text: string }
  /** A command of a package manager, in the words of each. */
  | ({ type: 'commandBlock' } & Record<PackageManager, string>)
  | { type: 'link'; href: string; children: MarkdownNode[] }
  | { type: 'mention'; mentionType: string; id: string; name: string }
  | { type: 'heading'; level: number; children: MarkdownNode[] }
  | { type: 'list'; ordered: boolean; start: number; children: MarkdownNode[] }
  | {
      type: 'paragraph' | 'strong' | 'emphasis' | 'quote' | 'listItem'
      children: MarkdownNode[]
    }

export interface MessageItem {
  id: string
  /** Plain text when the message has no markdown; then `nodes` is null. */
  text: string | null
  nodes: MarkdownNode[] | null
  /** Has a block of code or a command, which take the whole width. */
  isExpanded: boolean
  /** Of a review; then the text is its comment. */
  feedback: Feedback | null
  images: { url: string; filename: string | null; width: number | null; height: number | null }[]
  files: { url: string; filename: string | null; size: number | null; mediaType: string }[]
  createdAtMs: number
  /** `sending` on the way, `waiting` for the network, `failed` until retried or discarded. */
  delivery: 'sent' | 'sending' | 'waiting' | 'failed'
}

export interface Feedback {
  /** 1 to 5 stars. */
  rating: number
  /** Topic, trigger and source in words, as far as they are there. */
  labels: string[]
}

/** Somebody who has read up to the end of a group, and when. */
export interface Reader {
  face: Face
  seenAtMs: number
}

export interface ActivityItem {
  id: string
  kind: 'event' | 'tool'
  /** Of an event: its type, such as `participant_joined`. Of a tool: its name. */
  name: string
  /** The sentence that says what happened, with the variables `actorName`, `name` and `query`. */
  textKey: string
  /** Stands in place of that sentence. */
  text: string | null
  actorName: string | null
  /** Of a search: what for. */
  query: string | null
  toolState: 'partial' | 'result' | 'error' | null
  /** What stands before the words of a tool. */
  indicator: 'spinner' | 'arrow' | null
  /** Where a search found something. */
  sources: Source[]
  createdAtMs: number
}

export interface Source {
  /** http or https. */
  url: string
  label: string
}

/** What the timeline draws, one row after another. `key` is stable while the row lives. */
export type Row =
  | { kind: 'day'; key: string; date: string; label: 'today' | 'yesterday' | 'date' }
  | { kind: 'messages'; key: string; isSent: boolean; face: Face; items: MessageItem[]; readers: Reader[] }
  | { kind: 'activity'; key: string; face: Face; items: ActivityItem[] }
  | { kind: 'tool' | 'event'; key: string; face: Face; item: ActivityItem }
