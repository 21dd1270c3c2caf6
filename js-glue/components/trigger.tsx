import { useDispatch, useSlice, useText } from '../view/store'
import { Icon, Mark } from './icons'
import { slot } from './slot'
import { TypingDots } from './typing-dots'

export interface TriggerProps {
  className?: string
  /** Told the element the panel stands at; null when it goes. */
  onAnchor: (element: HTMLElement | null) => void
}

/** The launcher. Draws `shell`; asks for `toggle`. Attributes: `data-state`, `data-open`. */
export function Trigger({ className, onAnchor }: TriggerProps) {
  const { isOpen, isTyping, unreadCount } = useSlice('shell')
  const dispatch = useDispatch()
  const text = useText()
  const shown = isOpen ? 'chevron' : isTyping ? 'typing' : 'mark'
  const unread = !isOpen && unreadCount > 0
  const label = text(isOpen ? 'common.actions.closeSupport' : 'common.actions.openSupport')
  return (
    <button
      {...slot('trigger')}
      ref={onAnchor}
      type="button"
      className={className}
      data-state={isOpen ? 'open' : 'closed'}
      data-open={isOpen}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-controls={isOpen ? 'cossistant-window' : undefined}
      aria-label={unread ? `${label} · ${text('component.trigger.unread', { count: unreadCount })}` : label}
      onClick={() => dispatch({ type: 'toggle' })}
    >
      <span {...slot('trigger-face')} data-face="mark" data-shown={shown === 'mark'}>
        <Mark />
      </span>
      <span {...slot('trigger-face')} data-face="typing" data-shown={shown === 'typing'}>
        <TypingDots />
      </span>
      <span {...slot('trigger-face')} data-face="chevron" data-shown={shown === 'chevron'}>
        <Icon name="chevronDown" />
      </span>
      {unread && <span {...slot('unread-dot')} />}
    </button>
  )
}
