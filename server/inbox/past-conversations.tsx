import { useInboxState } from './context'
import type { Conversation } from './types'

export interface PastConversationsProps {
  conversation: Conversation
  nowMs: number
}

/** What else this visitor wrote. Draws nothing when there is nothing. */
export function PastConversations({ conversation, nowMs }: PastConversationsProps) {
  const { past, wording } = useInboxState()
  const others = (past[conversation.visitorId] ?? []).filter(({ id }) => id !== conversation.id)
  if (others.length === 0) return null
  return (
    <section>
      <h4>Other conversations</h4>
      <ul className="past">
        {others.map(({ id, title, status, updatedAt, lastTimelineItem }) => (
          <li key={id}>
            <a href={`#c=${encodeURIComponent(id)}`}>
              <span dir="auto">{title || wording.line(lastTimelineItem?.text ?? '') || 'No words'}</span>
              <small>
                {status} · {wording.ago(Date.parse(updatedAt), nowMs)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
