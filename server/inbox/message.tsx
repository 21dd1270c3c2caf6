import { slot } from '../../js-glue/components/slot'
import { Avatar } from '../../js-glue/components/avatar'
import { formatTime } from '../../js-glue/components/format'
import { MessageText } from '../../js-glue/components/message-text'
import { Attached } from './attached'
import { useInbox, useInboxState } from './context'
import { assistantFace, faceOf, memberFace } from './labels'
import { visitorOf } from './selectors'
import { wordsOf, type Entry } from './timeline'
import type { Conversation, Part } from './types'

export interface MessageProps {
  conversation: Conversation
  entry: Entry
  visitorName: string
  /** Of its spell: then it carries the face and the time. */
  isLast: boolean
  isSeen: boolean
}

/** What somebody said, and how far it came. Notes look unlike replies, because only the team reads them. */
export function Message({ conversation, entry, visitorName, isLast, isSeen }: MessageProps) {
  const state = useInboxState()
  const isVisitor = !entry.userId && !entry.aiAgentId
  const face = entry.userId
    ? memberFace(state.members, entry.userId)
    : entry.aiAgentId
      ? assistantFace(state.assistants, entry.aiAgentId)
      : faceOf(conversation.visitorId, visitorOf(state, conversation))
  const author = isVisitor ? visitorName : face.name
  const text = wordsOf(entry)
  const words = state.wording.format(text)
  const rating = entry.parts.find(({ type }) => type === 'feedback')?.rating
  const isNote = entry.visibility === 'private'
  return (
    <li
      className="entry"
      data-side={isVisitor ? 'visitor' : 'team'}
      data-last={isLast}
      data-visibility={entry.visibility}
      data-delivery={entry.delivery ?? 'sent'}
    >
      {isLast && <Avatar face={face} size={32} />}
      <div className="said">
        {text || rating ? (
          <div className="bubble" data-expanded={words.isExpanded}>
            <span {...slot('spoken')}>
              {author} {isNote ? 'noted' : 'wrote'}:{' '}
            </span>
            <Stars rating={rating} />
            {text && <MessageText item={words} />}
          </div>
        ) : (
          <span {...slot('spoken')}>{author} sent:</span>
        )}
        <Attached parts={entry.parts} />
      </div>
      {(isLast || entry.delivery || isSeen) && <Meta entry={entry} author={author} isSeen={isSeen} />}
    </li>
  )
}

function Meta({ entry, author, isSeen }: { entry: Entry; author: string; isSeen: boolean }) {
  const { writing } = useInbox()
  if (entry.delivery === 'sending') return <small className="meta">Sending…</small>
  if (entry.delivery === 'failed') {
    return (
      <small className="meta" data-state="failed" role="alert">
        Not sent. {entry.problem}{' '}
        <button type="button" onClick={() => writing.retry(entry)}>
          Send again
        </button>{' '}
        <button type="button" onClick={() => writing.discard(entry)}>
          Discard
        </button>
      </small>
    )
  }
  return (
    <small className="meta">
      {entry.visibility === 'private' && 'Note · '}
      {author} · <time dateTime={entry.createdAt}>{formatTime('en', Date.parse(entry.createdAt))}</time>
      {isSeen && ' · Seen'}
    </small>
  )
}

/** Of a message that is a review: what the visitor gave. */
function Stars({ rating }: { rating: Part['rating'] }) {
  if (!rating) return null
  return (
    <span className="stars" role="img" aria-label={`${rating} of 5 stars`}>
      {'★'.repeat(rating) + '☆'.repeat(5 - rating)}
    </span>
  )
}
