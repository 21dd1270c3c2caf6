import { isCustomised } from '../components/slotted'
import type { SupportProps } from '../components/support'
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
  openControlOf,
} from './props'
import { createTexts, type SupportTexts } from './texts'

/** A running widget. Everything may be called at once: what comes before the core is there waits for it. */
export interface SupportController extends SupportTexts {
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
  /** Tells whoever listens of an event of the page's own making, as if the widget had. */
  emit: SupportEvents['emit']
  /** Props that are left out stay as they are; `theme` merges. */
  update(props: UpdateProps): void
  /** Ends it and gives everything back. Safe to call twice. */
  stop(): void
}

/** Lets the browser do what it has waiting, so that the steps of a start are not one long task. */
const taskOver = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Where the parts of the widget come from that are fetched on their own. */
export interface WidgetSources extends CoreSources {
  loadPages: LoadPages
}

/** A widget without a place on the page yet. */
export interface Running {
  controller: SupportController
  /** What `Support` is drawn with, but for the theme; null while there is nothing to draw. */
  drawn(): Omit<SupportProps, 'theme'> | null
  /** Why it cannot be drawn. */
  tellFailure(error: Error): void
}

/**
 * Starts a widget. Throws an `Error` when an address among `props` is none.
 *
 * @param onDrawn called when `drawn` has other answers than before, but for what the store tells of
 */
export function createController(props: MountProps & WidgetSources, onDrawn: () => void): Running {
  const textFunctions: TextFunctions = { current: [] }
  const config = configOf(props)
  config.texts = { ...config.texts, content: props.content && takeContent(props.content) }
  const events = createEvents()
  const waiting: Action[] = []
  const calls = createCalls(dispatch)
  let current: UpdateProps = props
  let feedbackAnchor: HTMLElement | null = null
  let host: Host | null = null
  let isGone = false
  let isWhole = false
  let complete = () => Promise.resolve()

  forwardToProps(events, () => current)
  const ready = start()
  const texts = createTexts(ready, () => host?.store ?? null, textFunctions)

  async function start() {
    const module = await loadCore(props)
    await taskOver()
    if (isGone) return
    const runtime = createRuntime(module)
    complete = runtime.complete
    host = createHost({
      runtime,
      environment: browserEnvironment(),
      events,
      calls,
      record: props.record,
    })
    const isReadable = host.start(config)
    for (const action of waiting.splice(0)) host.dispatch(action)
    await isReadable
    await taskOver()
    if (isCustomised(current)) await becomeWhole()
  }

  /** Parts of the page are drawn once all of the core is there: what they read, its first half does not tell. */
  async function becomeWhole() {
    await complete()
    isWhole = true
    onDrawn()
  }

  function drawn(): Omit<SupportProps, 'theme'> | null {
    if (!host || isGone) return null
    const { loadPages } = props
    const { store } = host
    const { slots, slotProps, customPages, ...looks } = appearanceOf(current)
    return {
      ...looks,
      ...(isWhole && { slots, slotProps, customPages }),
      store,
      textFunctions,
      loadPages,
      feedbackAnchor,
      onPartError: tellPart,
    }
  }

  function tellPart(error: unknown, part: string) {
    console.error(`${part} threw:`, error)
    const message = error instanceof Error ? error.message : String(error)
    events.emit(toSupportEvent({ type: 'error', error: { code: 'component_threw', message }, context: part }))
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

  const controller: SupportController = {
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
      calls.make({ ...identityOf(identity), type: 'identify' }) as ReturnType<SupportController['identify']>,
    updateVisitorMetadata: (metadata) => calls.make({ type: 'setVisitorMetadata', metadata }),
    reset: () => dispatch({ type: 'reset' }),
    refresh: ({ force } = {}) => calls.make({ type: 'refresh', force }),
    openFeedback(options, anchor = null) {
      feedbackAnchor = anchor
      dispatch({ type: 'openFeedback', options })
      onDrawn()
    },
    closeFeedback: () => dispatch({ type: 'closeFeedback' }),
    submitFeedback: (feedback) =>
      calls.make({ ...feedback, type: 'submitFeedback' }) as ReturnType<SupportController['submitFeedback']>,
    on: events.on,
    off: events.off,
    emit: events.emit,
    update(changes) {
      const { size, defaultMessages, quickOptions, locale, visitor } = changes
      const content = changes.content && takeContent(changes.content)
      current = { ...current, ...changes }
      if (size || defaultMessages || quickOptions || locale !== undefined || content || visitor) {
        const options = { size, defaultMessages, quickOptions, visitor: identityOf(visitor) }
        dispatch({ type: 'setOptions', ...options, texts: { locale, content } })
      }
      if ('open' in changes || 'onOpenChange' in changes) {
        dispatch({ type: 'controlOpen', openControl: openControlOf(current) })
      }
      if (host && !isWhole && isCustomised(current)) becomeWhole().catch(console.error)
      onDrawn()
    },
    stop() {
      if (isGone) return
      isGone = true
      host?.stop()
      calls.stop()
    },
  }
  return { controller, drawn, tellFailure }
}

/** Callback props hear what handlers do; `props` answers with the ones in force at that moment. */
function forwardToProps(events: SupportEvents, props: () => EventProps) {
  events.on('conversationStart', (event) => props().onConversationStart?.(event))
  events.on('conversationEnd', (event) => props().onConversationEnd?.(event))
  events.on('messageSent', (event) => props().onMessageSent?.(event))
  events.on('messageReceived', (event) => props().onMessageReceived?.(event))
  events.on('openChange', ({ open }) => props().onOpenChange?.(open))
  events.on('wsConnect', () => props().onWsConnect?.())
  events.on('wsDisconnect', () => props().onWsDisconnect?.())
  events.on('wsError', ({ error }) => props().onWsError?.(error))
  events.on('error', (event) => props().onError?.(event))
}
