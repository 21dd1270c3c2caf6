import type { LoadPages } from '../components/use-pages'
import { type CoreSources, loadCore } from '../core/load'
import { createRuntime } from '../core/runtime'
import type {
  Action,
  FeedbackInput,
  FeedbackOptions,
  Route,
  StoredFeedback,
  VisitorIdentity,
  VisitorMetadata,
} from '../core/types'
import { createCalls } from '../host/calls'
import { browserEnvironment } from '../host/environment'
import { type SupportEvents, createEvents, toSupportEvent } from '../host/events'
import { type Host, createHost } from '../host/host'
import type { WidgetStore } from '../view/store'
import type { TextFunctions } from '../view/text'
import { type Content, overridesOf } from './content'
import {
  type EventProps,
  type MountProps,
  type UpdateProps,
  appearanceOf,
  configOf,
  identityOf,
  themeOf,
} from './props'
import { createSurface } from './surface'
import { createTexts, type SupportTexts } from './texts'
import { mergeThemes } from './theme'

/** A mounted widget. Everything may be called at once: what comes before the core is there waits for it. */
export interface SupportHandle extends SupportTexts {
  readonly hostElement: HTMLElement
  readonly shadowRoot: ShadowRoot | null
  /** The widget's state; null until `ready` resolves. */
  readonly store: WidgetStore | null
  /** Resolves when the core runs. Rejects with an `Error` that says why it cannot. */
  readonly ready: Promise<void>
  open(): void
  close(): void
  toggle(): void
  /** `page` may be one of the built-in `Page`s. */
  navigate(to: Route): void
  /** The same in place of the present page, which is not gone back to. */
  replace(to: Route): void
  goBack(): void
  goHome(): void
  /** Navigates, then opens. */
  openConversation(conversationId: string): void
  /** Navigates to a new conversation, then opens. */
  startConversation(initialMessage?: string): void
  /** Home, closed and of normal size, as on a first visit. */
  reset(): void
  /**
   * Fetches the website anew; without `force` only where there is none. Resolves with the website as it is known then,
   * or with null when none is.
   */
  refresh(options?: { force?: boolean }): Promise<unknown>
  /**
   * Says who the visitor is: one request, as soon as the visitor is known. Resolves with null when that failed, or
   * when there is neither `externalId` nor `email`; never rejects.
   */
  identify(identity: VisitorIdentity): Promise<{ contactId: string; visitorId: string } | null>
  /** Adds to the metadata of the visitor's contact. Resolves with the visitor, or with null when that failed. */
  updateVisitorMetadata(metadata: VisitorMetadata): Promise<unknown>
  /** Opens the form for feedback beside `anchor`, which is the launcher unless it is named (docs/feedback.md). */
  openFeedback(options?: FeedbackOptions, anchor?: HTMLElement | null): void
  closeFeedback(): void
  /** Sends feedback in the name of the visitor. Resolves with what was stored, or with null when it was not. */
  submitFeedback(feedback: FeedbackInput): Promise<StoredFeedback | null>
  on: SupportEvents['on']
  off: SupportEvents['off']
  /** Props that are left out stay as they are; `theme` merges. */
  update(props: UpdateProps): void
  /** Takes the widget off the page and gives everything back. Safe to call twice. */
  unmount(): void
}

/** Where the parts of the widget come from that are fetched on their own. */
export interface WidgetSources extends CoreSources {
  loadPages: LoadPages
}

/** Mounts a widget into `element`. Throws an `Error` when an address among `props` is none. */
export function mountSupport(
  element: Element | ShadowRoot,
  props: MountProps & WidgetSources,
): SupportHandle {
  const textFunctions: TextFunctions = { current: [] }
  const config = configOf(props)
  config.texts = { ...config.texts, content: props.content && takeContent(props.content) }
  const surface = createSurface(element, { ...props, shadow: props.shadow ?? false })
  const events = createEvents()
  const waiting: Action[] = []
  const calls = createCalls(dispatch)
  let current: UpdateProps = props
  let theme = themeOf(props.theme)
  let feedbackAnchor: HTMLElement | null = null
  let host: Host | null = null
  let isDrawn = false
  let isGone = false

  forwardToProps(events, () => current)
  const ready = start()
  const texts = createTexts(ready, () => host?.store ?? null, textFunctions)
  // Not drawn before the style sheet is there: the widget would flash through the page without it.
  Promise.all([ready, surface.styled]).then(firstDraw, tellFailure)

  async function start() {
    const module = await loadCore(props)
    if (isGone) return
    host = createHost({
      runtime: createRuntime(module),
      environment: browserEnvironment(),
      events,
      calls,
      record: props.record,
    })
    const isReadable = host.start(config)
    for (const action of waiting.splice(0)) host.dispatch(action)
    await isReadable
  }

  function firstDraw() {
    isDrawn = true
    draw()
  }

  function draw() {
    if (!host || !isDrawn || isGone) return
    const { loadPages } = props
    surface.draw(host.store, { ...appearanceOf(current), textFunctions, loadPages, feedbackAnchor }, theme)
  }

  function tellFailure(error: Error) {
    if (!host) calls.stop()
    console.error(error)
    const failure = { code: 'mount_failed', message: error.message }
    events.emit(toSupportEvent({ type: 'error', error: failure, context: 'mount' }))
  }

  /** The functions stand ready before the core names one of them. */
  function takeContent(content: Content) {
    const { overrides, functions } = overridesOf(content)
    textFunctions.current = functions
    return overrides
  }

  function dispatch(action: Action) {
    if (isGone) return
    if (host) host.dispatch(action)
    else waiting.push(action)
  }

  return {
    hostElement: surface.hostElement,
    shadowRoot: surface.shadowRoot,
    get store() {
      return host?.store ?? null
    },
    ready,
    ...texts,
    open: () => dispatch({ type: 'open' }),
    close: () => dispatch({ type: 'close' }),
    toggle: () => dispatch({ type: 'toggle' }),
    navigate: ({ page, params }) => dispatch({ type: 'navigate', page, params }),
    replace: ({ page, params }) => dispatch({ type: 'replace', page, params }),
    goBack: () => dispatch({ type: 'goBack' }),
    goHome: () => dispatch({ type: 'goHome' }),
    openConversation: (conversationId) => dispatch({ type: 'openConversation', conversationId }),
    startConversation: (initialMessage) => dispatch({ type: 'startConversation', initialMessage }),
    identify: (identity) =>
      calls.make({ ...identityOf(identity), type: 'identify' }) as ReturnType<SupportHandle['identify']>,
    updateVisitorMetadata: (metadata) => calls.make({ type: 'setVisitorMetadata', metadata }),
    reset: () => dispatch({ type: 'reset' }),
    refresh: ({ force } = {}) => calls.make({ type: 'refresh', force }),
    openFeedback(options, anchor = null) {
      feedbackAnchor = anchor
      dispatch({ type: 'openFeedback', options })
      draw()
    },
    closeFeedback: () => dispatch({ type: 'closeFeedback' }),
    submitFeedback: (feedback) =>
      calls.make({ ...feedback, type: 'submitFeedback' }) as ReturnType<SupportHandle['submitFeedback']>,
    on: events.on,
    off: events.off,
    update(changes) {
      const { open, size, defaultMessages, quickOptions, locale, visitor } = changes
      const content = changes.content && takeContent(changes.content)
      current = { ...current, ...changes }
      if (changes.theme) theme = mergeThemes(theme, themeOf(changes.theme))
      if (size || defaultMessages || quickOptions || locale !== undefined || content || visitor) {
        const options = { size, defaultMessages, quickOptions, visitor: identityOf(visitor) }
        dispatch({ type: 'setOptions', ...options, texts: { locale, content } })
      }
      if (open !== undefined) dispatch({ type: open ? 'open' : 'close' })
      draw()
    },
    unmount() {
      if (isGone) return
      isGone = true
      surface.remove()
      host?.stop()
      calls.stop()
    },
  }
}

/** Callback props hear what handlers do; `props` answers with the ones in force at that moment. */
function forwardToProps(events: SupportEvents, props: () => EventProps) {
  events.on('conversationStart', (event) => props().onConversationStart?.(event))
  events.on('conversationEnd', (event) => props().onConversationEnd?.(event))
  events.on('messageSent', (event) => props().onMessageSent?.(event))
  events.on('messageReceived', (event) => props().onMessageReceived?.(event))
  events.on('wsConnect', () => props().onWsConnect?.())
  events.on('wsDisconnect', () => props().onWsDisconnect?.())
  events.on('wsError', ({ error }) => props().onWsError?.(error))
  events.on('error', (event) => props().onError?.(event))
}
