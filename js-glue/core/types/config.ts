/** What the page asked for when it mounted the widget, and what may change. */

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

/** The page decides whether the panel is open. */
export interface OpenControl {
  isOpen: boolean
  /** The page hears what is asked of the widget, as the event `openChange`; else it is remembered until control ends. */
  isAsked: boolean
}

/** What the page asked for when it mounted the widget. */
export interface Config {
  publicKey: string
  /** REST base with `/v1`, without a trailing slash. */
  apiUrl: string
  wsUrl: string
  mode?: SupportMode
  size?: WindowSize
  defaultOpen?: boolean
  openControl?: OpenControl
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
