import { Fragment } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Avatar } from '../../js-glue/components/avatar'
import { formatDay, formatTime } from '../../js-glue/components/format'
import { MessageText } from '../../js-glue/components/message-text'
import { useInbox, useInboxState } from './context'
import { dayOf, isSameSpell, type DayLabel } from './grouping'
import { eventSentence, faceOf, memberFace, memberName } from './labels'
import { linkNodes } from './message-links'
import { visitorOf } from './selectors'
import type { Entry, Thread } from './timeline'
import type { Conversation, Part } from './types'

export interface ThreadEntriesProps {
  conversation: Conversation
  thread: Thread
  visitorName: string
}

/** Days, events and messages, oldest first. */
export function ThreadEntries({ conversation, thread, visitorName }: ThreadEntriesProps) {
  const { members } = useInboxState()
  const todayMs = Date.now()
  let day: DayLabel | null = null
  return (
    <>
      {thread.entries.map((entry, at) => {
        const before = day
        day = dayOf(entry.createdAt, todayMs)
        const follows = thread.entries[at + 1]
        return (
          <Fragment key={entry.id}>
            {day.date !== before?.date && (
              <li className="day">
                <span>{formatDay('en', day.date, day.label)}</span>
              </li>
            )}
            {entry.type === 'message' ? (
              <Message
                conversation={conversation}
                entry={entry}
                visitorName={visitorName}
                isLast={!follows || !isSameSpell(entry, follows)}
                isSeen={isLastSeen(thread, entry)}
              />
            ) : (
              <li className="event">
                <span>{eventSentence(entry, members, visitorName)}</span>
                <time dateTime={entry.createdAt}>{formatTime('en', Date.parse(entry.createdAt))}</time>
              </li>
            )}
          </Fragment>
        )
      })}
    </>
  )
}

/** The newest message of the team that the visitor saw, with nothing of the visitor after it. */
function isLastSeen({ entries, visitorSeenAt }: Thread, entry: Entry): boolean {
  if (entry.visitorId || entry.delivery || !visitorSeenAt || entry.createdAt > visitorSeenAt) return false
  const messages = entries.filter((each) => each.type === 'message' && each.createdAt <= visitorSeenAt)
  return messages.at(-1)?.id === entry.id
}

interface MessageProps {
  conversation: Conversation
  entry: Entry
  visitorName: string
  /** Of its spell: then it carries the face and the time. */
  isLast: boolean
  isSeen: boolean
}

function Message({ conversation, entry, visitorName, isLast, isSeen }: MessageProps) {
  const state = useInboxState()
  const isVisitor = !entry.userId && !entry.aiAgentId
  const face = isVisitor
    ? faceOf(conversation.visitorId, visitorOf(state, conversation))
    : memberFace(state.members, entry.userId ?? entry.aiAgentId ?? '')
  const author = isVisitor
    ? visitorName
    : entry.userId
      ? memberName(state.members, entry.userId)
      : 'Assistant'
  const text = entry.text ?? ''
  return (
    <li
      className="entry"
      data-side={isVisitor ? 'visitor' : 'team'}
      data-last={isLast}
      data-visibility={entry.visibility}
    >
      {isLast && <Avatar face={face} size={32} />}
      <div className="bubble">
        <span {...slot('spoken')}>{author} wrote: </span>
        <Stars parts={entry.parts} />
        {text && <MessageText item={{ text: null, nodes: linkNodes(text) }} />}
        <Attached parts={entry.parts} />
      </div>
      {(isLast || entry.delivery || isSeen) && <Meta entry={entry} author={author} isSeen={isSeen} />}
    </li>
  )
}

function Meta({ entry, author, isSeen }: { entry: Entry; author: string; isSeen: boolean }) {
  const inbox = useInbox()
  if (entry.delivery === 'sending') return <small className="meta">Sending…</small>
  if (entry.delivery === 'failed') {
    return (
      <small className="meta" data-state="failed" role="alert">
        Not sent.{' '}
        <button type="button" onClick={() => inbox.retry(entry)}>
          Send again
        </button>
      </small>
    )
  }
  return (
    <small className="meta">
      {author} · <time dateTime={entry.createdAt}>{formatTime('en', Date.parse(entry.createdAt))}</time>
      {isSeen && ' · Seen'}
    </small>
  )
}

/** Of a message that is a review: what the visitor gave. */
function Stars({ parts }: { parts: Part[] }) {
  const rating = parts.find(({ type }) => type === 'feedback')?.rating
  if (!rating) return null
  return (
    <span className="stars" role="img" aria-label={`${rating} of 5 stars`}>
      {'★'.repeat(rating) + '☆'.repeat(5 - rating)}
    </span>
  )
}

function Attached({ parts }: { parts: Part[] }) {
  const attached = parts.filter(
    (part) => (part.type === 'image' || part.type === 'file') && /^https?:|^\//.test(part.url ?? ''),
  )
  return (
    <>
      {attached.map((part, at) => (
        <a key={at} className="attached" href={part.url} target="_blank" rel="noopener noreferrer">
          {part.type === 'image' ? (
            <img src={part.url} alt={part.filename ?? 'An image'} loading="lazy" />
          ) : (
            (part.filename ?? 'A file')
          )}
        </a>
      ))}
    </>
  )
}
