import { Fragment } from '#view'

import { formatDay, formatTime } from '../../js-glue/components/format'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { slot } from '../../js-glue/components/slot'
import { useInboxState } from './context'
import { eventSentence, toolWords } from './event-words'
import { dayOf, isSameSpell, type DayLabel } from './grouping'
import { Message } from './message'
import type { Entry, Thread } from './timeline'
import type { Conversation } from './types'

export interface ThreadEntriesProps {
  conversation: Conversation
  thread: Thread
  visitorName: string
}

/** Days, events, tools and messages, oldest first. */
export function ThreadEntries({ conversation, thread, visitorName }: ThreadEntriesProps) {
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
              <Happening entry={entry} visitorName={visitorName} />
            )}
          </Fragment>
        )
      })}
    </>
  )
}

/** The newest public message of the team that the visitor saw, with nothing of the visitor after it. */
export function isLastSeen({ entries, visitorSeenAt }: Thread, entry: Entry): boolean {
  if (entry.visitorId || entry.delivery || !visitorSeenAt || entry.createdAt > visitorSeenAt) return false
  const messages = entries.filter(
    (each) => each.type === 'message' && each.visibility === 'public' && each.createdAt <= visitorSeenAt,
  )
  return messages.at(-1)?.id === entry.id
}

/** What happened between the messages. */
function Happening({ entry, visitorName }: { entry: Entry; visitorName: string }) {
  const { members } = useInboxState()
  const tool = entry.type === 'tool' ? toolWords(entry) : null
  const time = <time dateTime={entry.createdAt}>{formatTime('en', Date.parse(entry.createdAt))}</time>
  if (!tool) {
    return (
      <li className="event">
        <span>{eventSentence(entry, members, visitorName)}</span>
        {time}
      </li>
    )
  }
  return (
    <li className="event tool" data-state={tool.state}>
      {tool.state === 'partial' ? (
        <span {...slot('spinner')} aria-hidden="true" />
      ) : (
        <AnyIcon name="arrowRight" />
      )}
      {tool.details ? (
        <details>
          <summary>{tool.sentence}</summary>
          <pre tabIndex={0}>{tool.details}</pre>
        </details>
      ) : (
        <span>{tool.sentence}</span>
      )}
      {time}
    </li>
  )
}
