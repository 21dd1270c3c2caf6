import { useEffect, useRef } from '#view'

import type { SupportMode } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { ConfigurationError } from './configuration-error'
import { useDialog, scopeOf } from './dialog'
import { HomePage } from './home-page'
import { type Placement, usePlacement } from './placement'
import { PendingPage } from './pending-page'
import { slot } from './slot'
import type { PagesState } from './use-pages'
import { useVisibleViewport } from './viewport'

export interface ContentProps extends Partial<Placement> {
  className?: string
  mode: SupportMode
  /** The launcher the panel stands at. */
  anchor: HTMLElement | null
  later: PagesState
}

/** The panel. Draws `shell`; asks for `close`. Attributes: `data-state`, `data-support-mode`, `data-size`, `data-side`. */
export function Content({ className, mode, anchor, later, ...placement }: ContentProps) {
  const { gate, size, page } = useSlice('shell')
  const dispatch = useDispatch()
  const text = useText()
  const panel = useRef<HTMLDivElement>(null)
  const isFloating = mode === 'floating'
  const onKeyDown = useDialog(panel, isFloating, anchor, () => dispatch({ type: 'close' }))
  usePlacement(panel, anchor, placement)
  useVisibleViewport(panel)
  useArrivalFocus(panel, page, isAtHome(page) || later.pages !== null, isFloating)
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
      tabIndex={-1}
    >
      {gate === 'configurationError' ? <ConfigurationError /> : <CurrentPage page={page} later={later} />}
    </div>
  )
}

const isAtHome = (page: string) => page !== 'CONVERSATION' && page !== 'CONVERSATION_HISTORY'

/** Pages by route name; an unknown name is home. */
function CurrentPage({ page, later }: { page: string; later: PagesState }) {
  if (isAtHome(page)) return <HomePage />
  if (!later.pages) return <PendingPage page={page} hasFailed={later.hasFailed} onRetry={later.retry} />
  const { ConversationPage, HistoryPage } = later.pages
  return page === 'CONVERSATION' ? <ConversationPage /> : <HistoryPage />
}

/**
 * A page that comes takes focus over from the button that brought it: its composer, else itself. An inline panel takes
 * none when the host page loads.
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
    if (!element || !isHere || arrived.current === page) return
    const isFirst = arrived.current === ''
    arrived.current = page
    const composer = element.querySelector('textarea')
    const target = composer ?? (isFirst ? null : element.querySelector<HTMLElement>('[data-page][tabindex]'))
    if (target && scopeOf(element).activeElement !== target) target.focus({ preventScroll: true })
  }, [panel, page, isHere, onFirst])
}
