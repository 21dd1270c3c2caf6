import type { ButtonAttributes, ViewNode } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { slot } from './slot'
import type { TriggerRenderProps } from './slots/types'
import { useWindow } from './window'

export interface TriggerButtonProps extends Omit<ButtonAttributes, 'children'> {
  /** What stands on it; a function is told what there is to show. */
  children?: ViewNode | ((state: TriggerRenderProps) => ViewNode)
}

/** What a launcher shows, and what makes an element one. */
export function useTrigger() {
  const { isOpen, isTyping, unreadCount } = useSlice('shell')
  const { setAnchor } = useWindow()
  const dispatch = useDispatch()
  const text = useText()
  const toggle = () => dispatch({ type: 'toggle' })
  const state: TriggerRenderProps = { isOpen, isTyping, unreadCount, toggle }
  const label = text(isOpen ? 'common.actions.closeSupport' : 'common.actions.openSupport')
  const attributes = {
    ref: setAnchor,
    type: 'button' as const,
    onClick: toggle,
    'data-state': isOpen ? ('open' as const) : ('closed' as const),
    'data-open': isOpen,
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? 'cossistant-window' : undefined,
    'aria-label':
      !isOpen && unreadCount > 0
        ? `${label} · ${text('component.trigger.unread', { count: unreadCount })}`
        : label,
  }
  return { state, attributes }
}

/** A launcher without looks. Draws `shell`; asks for `toggle`. Attributes: `data-state`, `data-open`. */
export function TriggerButton({ children, ...rest }: TriggerButtonProps) {
  const { state, attributes } = useTrigger()
  return (
    <button {...slot('trigger')} {...attributes} {...rest}>
      {typeof children === 'function' ? children(state) : children}
    </button>
  )
}
