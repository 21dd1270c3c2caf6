import type { ConversationPreview } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { Avatar } from './avatar'
import { formatAgo } from './format'
import { Icon } from './icons'
import { useNow } from './now'
import { slot } from './slot'
import { TypingDots } from './typing-dots'

export interface ConversationRowProps {
  conversation: ConversationPreview
  className?: string
}

/** One conversation as a button. Asks for `openConversation`. Attributes: `data-unread`, `data-status`. */
export function ConversationRow({ conversation, className }: ConversationRowProps) {
  const dispatch = useDispatch()
  const text = useText()
  const { id, face, isTyping, isUnread, status } = conversation
  return (
    <button
      {...slot('conversation-row')}
      type="button"
      className={className}
      data-unread={isUnread}
      data-status={status}
      onClick={() => dispatch({ type: 'openConversation', conversationId: id })}
    >
      <Avatar face={face} withPresence />
      <span {...slot('conversation-row-text')}>
        {isTyping ? (
          <>
            <TypingDots />
            <span {...slot('spoken')}>
              {text('component.conversationButtonLink.typing', { name: face.name })}
            </span>
          </>
        ) : (
          <Lines conversation={conversation} />
        )}
      </span>
      {isUnread && (
        <span {...slot('unread-dot')}>
          <span {...slot('spoken')}>{text('component.conversationButtonLink.unread')}</span>
        </span>
      )}
      <Icon name="arrowRight" />
    </button>
  )
}

function Lines({ conversation }: { conversation: ConversationPreview }) {
  const second = useSecondLine(conversation)
  return (
    <>
      <span {...slot('conversation-row-title')} dir="auto">
        {conversation.title}
      </span>
      {second !== null && (
        <span {...slot('conversation-row-subtitle')} dir="auto">
          {second}
        </span>
      )}
    </>
  )
}

/** The last message, or who wrote it and when. */
function useSecondLine(conversation: ConversationPreview): string | null {
  const { secondLine, lastMessage, lastMessageIsOwn, lastMessageAtMs, lastSenderName } = conversation
  const { locale } = useSlice('text')
  const text = useText()
  const nowMs = useNow()
  if (secondLine !== 'sender') return lastMessage
  const time = lastMessageAtMs === null ? '' : formatAgo(locale, lastMessageAtMs, nowMs)
  if (lastMessageIsOwn) return text('component.conversationButtonLink.lastMessage.visitor', { time })
  const name = lastSenderName ?? text('common.fallbacks.supportTeam')
  return text('component.conversationButtonLink.lastMessage.agent', { name, time })
}
