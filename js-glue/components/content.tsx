import { useEffect, useRef } from '#view'

import type { SupportMode } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { ConfigurationError } from './configuration-error'
import { ConversationPage } from './conversation-page'
import { useDialog, scopeOf } from './dialog'
import { HistoryPage } from './history-page'
import { HomePage } from './home-page'
import { type Placement, usePlacement } from './placement'
import { slot } from './slot'
import { useVisibleViewport } from './viewport'

export interface ContentProps extends Partial<Placement> {
  className?: string
  mode: SupportMode
  /** The launcher the panel stands at. */
  anchor: HTMLElement | null
}

/** The panel. Draws `shell`; asks for `close`. Attributes: `data-state`, `data-support-mode`, `data-size`, `data-side`. */
export function Content({ className, mode, anchor, ...placement }: ContentProps) {
  const { gate, size, page } = useSlice('shell')
  const dispatch = useDispatch()
  const text = useText()
  const panel = useRef<HTMLDivElement>(null)
  const isFloating = mode === 'floating'
  const onKeyDown = useDialog(panel, isFloating, anchor, () => dispatch({ type: 'close' }))
  usePlacement(panel, anchor, placement)
  useVisibleViewport(panel)
  useArrivalFocus(panel, page, isFloating)
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
      {gate === 'configurationError' ? <ConfigurationError /> : <CurrentPage page={page} />}
    </div>
  )
}

/** Pages by route name; an unknown name is home. */
function CurrentPage({ page }: { page: string }) {
  if (page === 'CONVERSATION') return <ConversationPage />
  if (page === 'CONVERSATION_HISTORY') return <HistoryPage />
  return <HomePage />
}

/**
 * A page that comes takes focus over from the button that brought it: its composer, else itself. An inline panel takes
 * none when the host page loads.
 */
function useArrivalFocus(panel: { current: HTMLElement | null }, page: string, onFirst: boolean): void {
  const arrived = useRef(onFirst ? '' : page)
  useEffect(() => {
    const element = panel.current
    if (!element || arrived.current === page) return
    const isFirst = arrived.current === ''
    arrived.current = page
    const composer = element.querySelector('textarea')
    const target = composer ?? (isFirst ? null : element.querySelector<HTMLElement>('[data-page][tabindex]'))
    if (target && scopeOf(element).activeElement !== target) target.focus({ preventScroll: true })
  }, [panel, page, onFirst])
}
