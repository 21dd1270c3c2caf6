import { useEffect, useRef } from '#view'
import type { ViewNode } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { focus, useDialog } from './dialog'
import { HomePage } from './home-page'
import { type Placement, usePlacement } from './placement'
import { PendingPage } from './pending-page'
import { slot } from './slot'
import { slotted, useCustomised } from './slotted'
import { useVisibleViewport } from './viewport'
import { useWindow } from './window'

export interface ContentProps extends Partial<Placement> {
  className?: string
  /** In place of the pages. */
  children?: ViewNode
}

function Footer(props: { className?: string; page?: string; children?: ViewNode }) {
  return <>{props.children}</>
}
/** Below every page; there is none but that of the page. */
const FooterSlot = slotted('footer', Footer)

function BuiltInContent(props: ContentProps) {
  const { isOpen } = useSlice('shell')
  const { mode } = useWindow()
  // One that stands open when the page is loaded leaves the focus where somebody may be writing already.
  const isQuiet = useRef(isOpen && document.activeElement?.matches(':read-write'))
  isQuiet.current &&= isOpen
  return isOpen || mode === 'responsive' ? <Panel {...props} takesFocus={!isQuiet.current} /> : null
}
export const Content = slotted('content', BuiltInContent)

/** The panel. Draws `shell`; asks for `close`. Attributes: `data-state`, `data-support-mode`, `data-size`, `data-side`. */
function Panel({ className, children, takesFocus, ...placement }: ContentProps & { takesFocus: boolean }) {
  const { mode, anchor, later } = useWindow()
  const { size, page } = useSlice('shell')
  const dispatch = useDispatch()
  const text = useText()
  const panel = useRef<HTMLDivElement>(null)
  const isFloating = mode === 'floating'
  const onKeyDown = useDialog(
    panel,
    isFloating,
    anchor,
    () => dispatch({ type: 'close' }),
    takesFocus ? undefined : null,
  )
  useVisibleViewport(panel)
  const side = usePlacement(panel, anchor, placement)
  useArrivalFocus(panel, page, isAtHome(page) || later.pages !== null, isFloating && takesFocus)
  const dialog = isFloating && {
    id: 'cossistant-window',
    role: 'dialog' as const,
    'aria-modal': true,
    'aria-label': text('component.content.label'),
    onKeyDown,
  }
  return (
    <div
      {...slot('content')}
      {...dialog}
      ref={panel}
      className={className}
      data-state="open"
      data-support-mode={mode}
      data-size={size}
      data-side={side}
      tabIndex={-1}
    >
      {children ?? <Router />}
      <FooterSlot page={page} />
    </div>
  )
}

const isAtHome = (page: string) => page !== 'CONVERSATION' && page !== 'CONVERSATION_HISTORY'

/** The page of the route on screen: the page's own, else the built-in one; or why there is none. */
export function Router() {
  const { gate, page } = useSlice('shell')
  const customised = useCustomised()
  const builtIn = <BuiltInPage page={page} isBroken={gate === 'configurationError'} />
  if (gate === 'configurationError') return builtIn
  return customised ? <customised.Page page={page} builtIn={builtIn} /> : builtIn
}

/** Pages by route name; an unknown name is home. One that `isBroken` says why. */
function BuiltInPage({ page, isBroken }: { page: string; isBroken: boolean }) {
  const { later } = useWindow()
  if (isAtHome(page) && !isBroken) return <HomePage />
  if (!later.pages) return <PendingPage page={page} hasFailed={later.hasFailed} onRetry={later.retry} />
  const { ConfigurationError, ConversationPage, HistoryPage } = later.pages
  if (isBroken) return <ConfigurationError />
  return page === 'CONVERSATION' ? <ConversationPage /> : <HistoryPage />
}

/**
 * A page that comes takes focus over from the button that brought it: its composer, else itself. An inline panel takes
 * none when the host page loads. Until its code is here the panel has it.
 *
 * @param isHere false while the code of the page is on its way
 */
function useArrivalFocus(
  panel: { current: HTMLElement | null },
  page: string,
  isHere: boolean,
  onFirst: boolean,
): void {
  const arrived = useRef(onFirst ? '' : page)
  useEffect(() => {
    const element = panel.current
    if (!element || arrived.current === page) return
    if (!isHere) return focus(element)
    const isFirst = arrived.current === ''
    arrived.current = page
    const composer = element.querySelector('textarea')
    const target = composer ?? (isFirst ? null : element.querySelector<HTMLElement>('[data-page][tabindex]'))
    focus(target)
  }, [panel, page, isHere, onFirst])
}
