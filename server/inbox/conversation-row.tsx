import { useEffect, useRef } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Avatar } from '../../js-glue/components/avatar'
import { formatAgo } from '../../js-glue/components/format'
import { TypingDots } from '../../js-glue/components/typing-dots'
import { faceOf, previewText, visitorLabel } from './labels'
import { isUnread, visitorOf } from './selectors'
import type { InboxState } from './state'
import type { Conversation } from './types'

export interface ConversationRowProps {
  conversation: Conversation
  state: InboxState
  nowMs: number
}

/** One conversation in the list: who, when, and the last words. */
export function ConversationRow({ conversation, state, nowMs }: ConversationRowProps) {
  const visitor = visitorOf(state, conversation)
  const isSelected = conversation.id === state.selectedId
  const atMs = Date.parse(conversation.lastMessage?.createdAt ?? conversation.updatedAt)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isSelected) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    <li>
      <a
        ref={link}
        className="row"
        href={`#c=${encodeURIComponent(conversation.id)}`}
        aria-current={isSelected ? 'true' : undefined}
        data-unread={isUnread(conversation)}
      >
        <Avatar face={faceOf(conversation.visitorId, visitor)} size={44} />
        <span className="row-name">{visitorLabel(conversation.visitorId, visitor)}</span>
        <time dateTime={new Date(atMs).toISOString()}>{formatAgo('en', atMs, nowMs)}</time>
        <span className="row-text">
          {state.typing[conversation.id] ? (
            <>
              <TypingDots /> <span {...slot('spoken')}>is writing</span>
            </>
          ) : (
            previewText(conversation, (userId) => userId === state.actorUserId)
          )}
        </span>
        {conversation.status !== 'open' && <span className="row-status">{conversation.status}</span>}
        {isUnread(conversation) && <span className="row-dot" role="img" aria-label="Unread" />}
      </a>
    </li>
  )
}
