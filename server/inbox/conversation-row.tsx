import { useEffect, useRef } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Avatar } from '../../js-glue/components/avatar'
import { TypingDots } from '../../js-glue/components/typing-dots'
import { faceOf, visitorLabel } from './labels'
import { previewOf } from './preview'
import { isHandedOver, isSearching, visitorOf, wantsAttention } from './selectors'
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
        data-unread={wantsAttention(conversation)}
      >
        <Avatar face={faceOf(conversation.visitorId, visitor)} size={44} />
        <span className="row-name" dir="auto">
          {visitorLabel(conversation.visitorId, visitor)}
        </span>
        <time dateTime={new Date(atMs).toISOString()}>{state.wording.ago(atMs, nowMs)}</time>
        <span className="row-text" dir="auto">
          {state.typing[conversation.id] ? (
            <>
              <TypingDots /> <span {...slot('spoken')}>is writing</span>
            </>
          ) : (
            <LastWords conversation={conversation} state={state} />
          )}
        </span>
        <Marks conversation={conversation} state={state} />
      </a>
    </li>
  )
}

function LastWords({ conversation, state }: { conversation: Conversation; state: InboxState }) {
  const { who, isNote, text } = previewOf(conversation, state)
  const lead = [who, isNote ? 'note' : null].filter(Boolean).join(', ')
  return (
    <>
      {lead && <span className="row-who">{lead}: </span>}
      {text}
    </>
  )
}

/** What stands out in this list: handed over, urgent, closed, unread. */
function Marks({ conversation, state }: { conversation: Conversation; state: InboxState }) {
  const { priority, status, deletedAt } = conversation
  const place = deletedAt ? 'archived' : status
  const isUsual = place === 'open' || (place === state.filter && !isSearching(state))
  return (
    <span className="row-marks">
      {isHandedOver(conversation) && (
        <span className="row-mark" data-handed-over="">
          needs you
        </span>
      )}
      {(priority === 'urgent' || priority === 'high') && (
        <span className="row-mark" data-priority={priority}>
          {priority}
        </span>
      )}
      {!isUsual && <span className="row-mark">{place}</span>}
      {wantsAttention(conversation) && <span className="row-dot" role="img" aria-label="Unread" />}
    </span>
  )
}
