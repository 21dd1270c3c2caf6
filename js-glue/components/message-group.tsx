import type { MessageItem, Row } from '../core/types'
import { useLocale, useText } from '../view/store'
import { Attachments } from './attachments'
import { Avatar } from './avatar'
import { DeliveryState } from './delivery-state'
import { FeedbackCard } from './feedback-card'
import { formatTime } from './format'
import { MessageText } from './message-text'
import { ReadReceipts } from './read-receipts'
import { slot } from './slot'
import { Text } from './text'

export interface MessageGroupProps {
  row: Extract<Row, { kind: 'messages' }>
  /** Messages written after this moment (Unix ms) arrive with a motion. */
  openedAtMs: number
}

/** What one sender said in one breath. Attributes: `data-side` is `sent` or `received`; without `data-ends` it goes on. */
export function MessageGroup({ row, openedAtMs }: MessageGroupProps) {
  const locale = useLocale()
  const text = useText()
  const { face, isSent, begins, ends, items, readers } = row
  const last = items.at(-1)
  const group = (
    <div
      {...slot('message-group')}
      data-side={isSent ? 'sent' : 'received'}
      data-ends={ends}
      role="group"
      aria-label={isSent ? text('common.fallbacks.you') : face.name}
    >
      {!isSent && <Avatar face={face} size={24} />}
      <div {...slot('message-column')}>
        {!isSent && begins && (
          <span {...slot('message-sender')}>
            {face.name}{' '}
            {face.kind === 'ai' && <Text {...slot('ai-mark')} textKey="common.labels.aiAgentIndicator" />}
          </span>
        )}
        {items.map((item) => (
          <Message key={item.id} item={item} isFresh={item.createdAtMs >= openedAtMs} />
        ))}
        {ends && last?.delivery === 'sent' && (
          <span {...slot('message-time')} aria-live={isSent ? 'off' : undefined}>
            <time dateTime={new Date(last.createdAtMs).toISOString()}>
              {formatTime(locale, last.createdAtMs)}
            </time>
            {face.kind === 'ai' && (
              <>
                {' '}
                <Text textKey="component.message.timestamp.aiIndicator" />
              </>
            )}
          </span>
        )}
      </div>
    </div>
  )
  return (
    <>
      {group}
      <ReadReceipts readers={readers} />
    </>
  )
}

/** One message of a group. `isFresh` has it arrive with a motion. */
export function Message({ item, isFresh }: { item: MessageItem; isFresh: boolean }) {
  const { feedback, isExpanded, nodes, text } = item
  return (
    <div {...slot('message')} data-fresh={isFresh} data-delivery={item.delivery}>
      {feedback && <FeedbackCard feedback={feedback} item={item} />}
      {!feedback && (nodes || text !== null) && (
        <div {...slot('message-bubble')} data-expanded={isExpanded}>
          <MessageText item={item} />
        </div>
      )}
      <Attachments item={item} />
      <DeliveryState item={item} />
    </div>
  )
}
