import type { CoreSource } from '../core/load'
import type {
  Config,
  DefaultMessage,
  FileOptions,
  OpenControl,
  SupportDefinition,
  SupportMode,
  VisitorIdentity,
  WindowSize,
} from '../core/types'
import type { SupportProps as DrawnProps } from '../components/support'
import type { Recorded } from '../host/host'
import type { SupportError, SupportEventHandler } from '../host/events'
import { resolveAddresses } from './addresses'
import type { Content } from './content'
import type { ThemeMode, ThemeOptions } from './theme'

/** Props that only change how the widget is drawn. */
export type AppearanceProps = Omit<
  DrawnProps,
  'store' | 'loadPages' | 'feedbackAnchor' | 'theme' | 'mode' | 'textFunctions' | 'onPartError' | 'arrange'
>

/** What is in a file of `locales/`: by text key a sentence, or sentences by their form. */
export type LocaleFile = Record<string, string | Record<string, string>>

/** Told as things happen; read when they do, so `update` may replace them. */
export interface EventProps {
  onConversationStart?: SupportEventHandler<'conversationStart'>
  onConversationEnd?: SupportEventHandler<'conversationEnd'>
  onMessageSent?: SupportEventHandler<'messageSent'>
  onMessageReceived?: SupportEventHandler<'messageReceived'>
  onError?: SupportEventHandler<'error'>
  /** With `open`, the page is asked to open or to close the panel. */
  onOpenChange?: (open: boolean) => void
  /** The socket opened: the first time, and each time after it was lost. */
  onWsConnect?: () => void
  onWsDisconnect?: () => void
  /** What the server or the browser says of a socket that failed. */
  onWsError?: (error: SupportError) => void
}

/** What may change while the widget is there. */
export interface UpdateProps extends AppearanceProps, EventProps {
  /** Whether the panel is open: with it the page decides that, until it gives null. */
  open?: boolean | null
  /** @default 'normal' */
  size?: WindowSize
  defaultMessages?: DefaultMessage[]
  quickOptions?: string[]
  /** Language tag wanted before the visitor's own. */
  locale?: string
  /** Texts of the page in place of the built-in ones (docs/text.md). */
  content?: Content
  /** Who the visitor is, where the page knows: told to the server when it does not know it yet. */
  visitor?: VisitorIdentity
  /** Unset in the light DOM: the page's own marks decide. @default 'auto' in a shadow root */
  theme?: ThemeMode | ThemeOptions
}

/** What `mountSupport` takes. */
export interface MountProps extends UpdateProps {
  /** Of the website, `pk_…`. Without one the widget says so instead of working. */
  publicKey?: string
  /** REST address, with or without `/v1`, absolute or relative to the page. @default 'https://api.cossistant.com/v1' */
  apiUrl?: string
  /** Socket address. @default `/ws` beside the REST address */
  wsUrl?: string
  /** False keeps the socket closed. @default true */
  autoConnect?: boolean
  /** False tells the team nothing of the visit, and collects nothing. @default true */
  tracking?: boolean
  /** `responsive` fills the element instead of floating over the page. @default 'floating' */
  mode?: SupportMode
  /** Which files a message may have. */
  fileOptions?: FileOptions
  /** Wins over what the visitor left behind. */
  defaultOpen?: boolean
  /** Feature flags and onboarding of the page. */
  support?: SupportDefinition
  /** Folder of the locale files, `fr.json` and so on. @default locales/ beside the script; of the package none */
  localesUrl?: string | URL
  /** Locale files by language tag, instead of fetching them. */
  locales?: Record<string, LocaleFile>
  /** Draws into an open shadow root, out of reach of the page's CSS. @default false */
  shadow?: boolean
  /** Style sheet for the shadow root. In the light DOM the page brings its own. */
  stylesheetUrl?: string | URL
  /** The core's WebAssembly: its address, bytes or compiled module. @default cossistant.wasm beside the script */
  core?: CoreSource
  /**
   * The half of the core that is fetched once the panel is open, or when it is needed. It belongs to `core`: both come
   * from one build. @default cossistant.deferred.wasm beside the script
   */
  deferred?: CoreSource
  /** Id and class of the element that is made to hold the widget. */
  host?: { id?: string; className?: string }
  /** Sees every input of the core and its answer, for the inspector and for replays. */
  record?: (recorded: Recorded) => void
}

/** What of `props` the core wants to know. Throws an `Error` that names the address that is none. */
export function configOf(props: MountProps): Config {
  const {
    publicKey = '',
    mode,
    size,
    defaultOpen,
    autoConnect,
    tracking,
    visitor,
    defaultMessages,
    quickOptions,
    support,
    fileOptions,
    locale,
    localesUrl,
    locales = {},
  } = props
  return {
    publicKey,
    ...resolveAddresses(props, document.baseURI),
    mode,
    size,
    defaultOpen,
    openControl: openControlOf(props),
    autoConnect,
    tracking,
    visitor: identityOf(visitor),
    defaultMessages,
    quickOptions,
    support,
    texts: {
      locale,
      languages: [...navigator.languages],
      localesUrl: localesUrl && folderOf(localesUrl),
      files: Object.entries(locales).map(([key, file]) => ({ key, value: JSON.stringify(file) })),
    },
    fileOptions,
  }
}

/** Whether the page decides that the panel is open. */
export function openControlOf({ open, onOpenChange }: UpdateProps): OpenControl | undefined {
  return typeof open === 'boolean' ? { isOpen: open, isAsked: onOpenChange !== undefined } : undefined
}

/** The full address of a folder, with a slash at the end of its path. */
function folderOf(address: string | URL): string {
  const url = new URL(address, document.baseURI)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  url.hash = ''
  return url.href
}

/** Pages in plain JavaScript give numbers as ids. */
export function identityOf<T extends VisitorIdentity | undefined>(identity: T): T {
  return identity && { ...identity, externalId: identity.externalId && String(identity.externalId) }
}

/** What of `props` the components draw with. */
export function appearanceOf(props: UpdateProps): AppearanceProps {
  const { className, classNames, side, align, sideOffset, avoidCollisions, collisionPadding } = props
  const { slots, slotProps, customPages } = props
  const placement = { side, align, sideOffset, avoidCollisions, collisionPadding }
  return { className, classNames, ...placement, slots, slotProps, customPages }
}

export function themeOf(theme: UpdateProps['theme']): ThemeOptions | undefined {
  return typeof theme === 'string' ? { mode: theme } : theme
}
