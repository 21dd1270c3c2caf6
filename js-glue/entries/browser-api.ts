import { type SupportEvents, createEvents } from '../host/events'
import type { SupportHandle } from './mount'
import type * as view from './page-view'
import type { AppearanceProps, EventProps, MountProps, UpdateProps } from './props'
import { type ThemeOptions, mergeThemes } from './theme'

/** Options of `init` and `updateConfig` that both take. */
export interface BrowserUpdateOptions extends Pick<
  UpdateProps,
  'size' | 'defaultMessages' | 'quickOptions' | 'visitor'
> {
  /** Opens or closes now. */
  open?: boolean
  theme?: ThemeOptions
  /** How the widget is drawn, and callbacks. With its `open` the page decides whether the panel is open. */
  widget?: AppearanceProps & EventProps & Pick<UpdateProps, 'locale' | 'content' | 'open'>
}

export interface BrowserInitOptions
  extends
    Omit<BrowserUpdateOptions, 'open'>,
    Pick<
      MountProps,
      | 'publicKey'
      | 'apiUrl'
      | 'wsUrl'
      | 'autoConnect'
      | 'support'
      | 'tracking'
      | 'defaultOpen'
      | 'host'
      | 'record'
    > {
  /** Where to mount: a CSS selector, an element or a shadow root. @default the body */
  container?: string | Element | ShadowRoot
  widget?: BrowserUpdateOptions['widget'] & Pick<MountProps, 'mode' | 'defaultOpen'>
}

/** What `init` answers with. */
export interface BrowserHandle extends Omit<SupportHandle, 'update' | 'unmount'> {
  show(): void
  hide(): void
  updateConfig(options: BrowserUpdateOptions): void
  destroy(): void
}

/** `window.Cossistant`, once the widget is loaded. */
export interface BrowserApi {
  __isCossistantBrowserRuntime: true
  /** Mounts the widget; when there is one, updates it instead. */
  init(options?: BrowserInitOptions): BrowserHandle
  /** Like `hide` and `toggle`, throws before `init`. */
  show(): void
  hide(): void
  toggle(): void
  /** Throws before `init`, like `show`. */
  identify: SupportHandle['identify']
  /** Before `init`, kept for it. */
  updateConfig(options: BrowserUpdateOptions): void
  /** Takes the widget off the page. Handlers stay for the next `init`. */
  destroy(): void
  on: SupportEvents['on']
  off: SupportEvents['off']
  /** What slots and pages of the page are written with, there by the time they are drawn (docs/slots.md). */
  view?: typeof view
}

/** `mount` puts a widget into a container; everything about `window.Cossistant` itself is here. */
export function createBrowserApi(
  mount: (container: Element | ShadowRoot, props: MountProps) => SupportHandle,
): BrowserApi {
  const events = createEvents()
  let stored: BrowserUpdateOptions = {}
  let mounted: { handle: SupportHandle; shown: BrowserHandle } | null = null

  function widget(method: string): SupportHandle {
    if (!mounted) throw new Error(`Cossistant.${method}() needs a widget: call Cossistant.init() first.`)
    return mounted.handle
  }

  function init(options: BrowserInitOptions = {}): BrowserHandle {
    if (mounted) {
      updateConfig(options)
      return mounted.shown
    }
    const { container, theme, widget: drawn, open, ...rest } = merged(stored, options)
    const props: MountProps = { defaultOpen: open, ...drawn, ...rest, theme }
    const handle = mount(findContainer(container), props)
    forward(handle, events)
    const shown = browserHandle(handle)
    mounted = { handle, shown }
    return shown
  }

  function updateConfig(options: BrowserUpdateOptions) {
    if (!mounted) {
      stored = merged(stored, options)
      return
    }
    const { handle } = mounted
    handle.update(updatePropsOf(options))
    if (options.open !== undefined) options.open ? handle.open() : handle.close()
  }

  function destroy() {
    mounted?.handle.unmount()
    mounted = null
    stored = {}
  }

  function browserHandle(handle: SupportHandle): BrowserHandle {
    const { update: _update, unmount: _unmount, ...rest } = handle
    return {
      ...rest,
      get store() {
        return handle.store
      },
      show: handle.open,
      hide: handle.close,
      updateConfig,
      destroy,
    }
  }

  return {
    __isCossistantBrowserRuntime: true,
    init,
    show: () => widget('show').open(),
    hide: () => widget('hide').close(),
    toggle: () => widget('toggle').toggle(),
    identify: (identity) => widget('identify').identify(identity),
    updateConfig,
    destroy,
    on: events.on,
    off: events.off,
  }
}

/** Later options over earlier ones; `theme` and `widget` merge one level, everything else is replaced whole. */
function merged<A extends BrowserUpdateOptions, B extends BrowserUpdateOptions>(earlier: A, later: B): A & B {
  const theme = earlier.theme || later.theme ? mergeThemes(earlier.theme, later.theme) : undefined
  return { ...earlier, ...later, theme, widget: { ...earlier.widget, ...later.widget } }
}

/** Whatever else `options` holds belongs to the first `init` alone. */
function updatePropsOf({
  widget,
  size,
  defaultMessages,
  quickOptions,
  visitor,
  theme,
}: BrowserUpdateOptions): UpdateProps {
  return { ...widget, size, defaultMessages, quickOptions, visitor, theme }
}

function findContainer(container: BrowserInitOptions['container']): Element | ShadowRoot {
  if (!container) return document.body ?? document.documentElement
  if (typeof container !== 'string') return container
  const found = document.querySelector(container)
  if (!found) throw new Error(`Cossistant.init: nothing on the page matches the container "${container}".`)
  return found
}

function forward(handle: SupportHandle, events: SupportEvents) {
  handle.on('conversationStart', events.emit)
  handle.on('conversationEnd', events.emit)
  handle.on('messageSent', events.emit)
  handle.on('messageReceived', events.emit)
  handle.on('error', events.emit)
}
