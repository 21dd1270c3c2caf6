import { Avatar } from '../../js-glue/components/avatar'
import { formatTime } from '../../js-glue/components/format'
import { Message } from '../../js-glue/components/message-group'
import { slot } from '../../js-glue/components/slot'
import type { ThreadRow } from '../../js-glue/core/types'

type MessagesRow = Extract<ThreadRow, { kind: 'messages' }>

/**
 * What somebody said in one breath, and how far it came. On both sides there are more than one, so that each group has
 * a face and a name. A long group is several rows. Attributes: `data-side` is `sent` by the team or `received`, notes
 * have `data-note`, and `data-begins` and `data-ends` say whether the group does with this row.
 */
export function MessageGroup({ row }: { row: MessagesRow }) {
  const { face, begins, ends, isSent, isNote, items } = row
  return (
    <div
      {...slot('message-group')}
      data-side={isSent ? 'sent' : 'received'}
      data-note={isNote}
      data-begins={begins}
      data-ends={ends}
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
          item.isSeen && !(ends && item === items.at(-1)) && (
            <span key={`${item.id} seen`} {...slot('message-time')}>
              Seen
            </span>
          ),
        ])}
        {ends && <Meta row={row} />}
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
