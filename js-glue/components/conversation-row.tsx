import type { ConversationPreview } from '../core/types'
import { useDispatch, useLocale, useText } from '../view/store'
import { Avatar } from './avatar'
import { formatAgo } from './format'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'
import { TypingDots } from './typing-dots'

export interface ConversationRowProps {
  conversation: ConversationPreview
  className?: string
}

/** One conversation as a button. Asks for `openConversation`. Attributes: `data-unread`, `data-status`. */
export function ConversationRow({ conversation, className }: ConversationRowProps) {
  const dispatch = useDispatch()
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
            <Text
              {...slot('spoken')}
              textKey="component.conversationButtonLink.typing"
              variables={{ name: face.name }}
            />
          </>
        ) : (
          <Lines conversation={conversation} />
        )}
      </span>
      {status !== 'open' && (
        <Text
          {...slot('conversation-row-status')}
          textKey={`component.conversationButtonLink.status.${status}`}
        />
      )}
      {isUnread && (
        <span {...slot('unread-dot')}>
          <Text {...slot('spoken')} textKey="component.conversationButtonLink.unread" />
        </span>
      )}
      <Icon name="arrowRight" />
    </button>
  )
}

function Lines({ conversation }: { conversation: ConversationPreview }) {
  return (
    <>
      <span {...slot('conversation-row-title')} dir="auto">
        {conversation.title}
      </span>
      <SecondLine conversation={conversation} />
    </>
  )
}

/** The last message, or who wrote it and when. */
function SecondLine({ conversation }: { conversation: ConversationPreview }) {
  const { secondLine, lastMessage, lastMessageIsOwn, lastMessageAgo, lastSenderName } = conversation
  const locale = useLocale()
  const text = useText()
  const line = { ...slot('conversation-row-subtitle'), dir: 'auto' as const }
  if (secondLine !== 'sender') return lastMessage === null ? null : <span {...line}>{lastMessage}</span>
  const time = lastMessageAgo === null ? '' : formatAgo(locale, lastMessageAgo)
  if (lastMessageIsOwn) {
    return (
      <Text {...line} textKey="component.conversationButtonLink.lastMessage.visitor" variables={{ time }} />
    )
  }
  const name = lastSenderName ?? text('common.fallbacks.supportTeam')
  return (
    <Text {...line} textKey="component.conversationButtonLink.lastMessage.agent" variables={{ name, time }} />
  )
}
