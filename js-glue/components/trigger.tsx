import { Icon, Mark } from './icons'
import { slot } from './slot'
import { slotted } from './slotted'
import { TriggerButton, type TriggerButtonProps } from './trigger-button'
import { TypingDots } from './typing-dots'

/** The launcher, in its looks and its corner. Attribute: `data-built-in`. */
function BuiltInTrigger(props: Omit<TriggerButtonProps, 'children'>) {
  return (
    <TriggerButton {...props} data-built-in="">
      {({ isOpen, isTyping, unreadCount }) => {
        const shown = isOpen ? 'chevron' : isTyping ? 'typing' : 'mark'
        return (
          <>
            <span {...slot('trigger-face')} data-face="mark" data-shown={shown === 'mark'}>
              <Mark />
            </span>
            <span {...slot('trigger-face')} data-face="typing" data-shown={shown === 'typing'}>
              <TypingDots />
            </span>
            <span {...slot('trigger-face')} data-face="chevron" data-shown={shown === 'chevron'}>
              <Icon name="chevronDown" />
            </span>
            {!isOpen && unreadCount > 0 && <span {...slot('unread-dot')} />}
          </>
        )
      }}
    </TriggerButton>
  )
}

export const Trigger = slotted('trigger', BuiltInTrigger)
