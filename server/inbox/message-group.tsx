import { Avatar } from '../../js-glue/components/avatar'
import { formatTime } from '../../js-glue/components/format'
import { Message } from '../../js-glue/components/message-group'
import { slot } from '../../js-glue/components/slot'
import type { ThreadRow } from '../../js-glue/core/types'

type MessagesRow = Extract<ThreadRow, { kind: 'messages' }>

/**
 * What somebody said in one breath, and how far it came. On both sides there are more than one, so that each group has
 * a face and a name. Attributes: `data-side` is `sent` by the team or `received`, and notes have `data-note`.
 */
export function MessageGroup({ row }: { row: MessagesRow }) {
  const { face, isSent, isNote, items } = row
  return (
    <div
      {...slot('message-group')}
      data-side={isSent ? 'sent' : 'received'}
      data-note={isNote}
      role="group"
      aria-label={isNote ? `${face.name}, a note` : face.name}
    >
      <Avatar face={face} size={32} />
      <div {...slot('message-column')}>
        {items.flatMap((item) => [
          <Message key={item.id} item={item} isFresh={false} />,
          item.problem && (
            <small key={`${item.id} problem`} className="problem" role="alert">
              {item.problem}
            </small>
          ),
          item.isSeen && item !== items.at(-1) && (
            <span key={`${item.id} seen`} {...slot('message-time')}>
              Seen
            </span>
          ),
        ])}
        <Meta row={row} />
      </div>
    </div>
  )
}

function Meta({ row: { face, isNote, items } }: { row: MessagesRow }) {
  const last = items.at(-1)
  if (last?.delivery !== 'sent') return null
  return (
    <span {...slot('message-time')}>
      {isNote && 'Note · '}
      {face.name} ·{' '}
      <time dateTime={new Date(last.createdAtMs).toISOString()}>{formatTime('en', last.createdAtMs)}</time>
      {last.isSeen && ' · Seen'}
    </span>
  )
}
