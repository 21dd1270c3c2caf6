import { Avatar } from '../../js-glue/components/avatar'
import { Button } from '../../js-glue/components/button'
import { formatAgo } from '../../js-glue/components/format'
import { Icon } from '../../js-glue/components/icons'
import { useNow } from '../../js-glue/components/now'
import { faceOf, visitorLabel } from './labels'
import type { Conversation, Visitor } from './types'

export interface VisitorFactsProps {
  conversation: Conversation
  visitor: Visitor | null
  onClose: () => void
}

/** What is known of the visitor; lines without a value are left out. */
export function VisitorFacts({ conversation, visitor, onClose }: VisitorFactsProps) {
  const nowMs = useNow()
  const ago = (iso: string | null | undefined) => (iso ? formatAgo('en', Date.parse(iso), nowMs) : null)
  const facts: [string, string | null | undefined][] = [
    ['Email', visitor?.contact?.email],
    ['Last here', ago(visitor?.lastSeenAt)],
    ['First came', ago(visitor?.createdAt)],
    ['Page', visitor?.currentPage?.title ?? visitor?.currentPage?.url],
    ['Place', words(', ', visitor?.city, visitor?.country)],
    ['Language', visitor?.language],
    ['Time zone', visitor?.timezone],
    ['Browser', words(' ', visitor?.browser, visitor?.browserVersion)],
    ['System', words(' ', visitor?.os, visitor?.osVersion)],
    ['Device', visitor?.deviceType],
    ['Window', visitor?.viewport],
    ['Rating', conversation.visitorRating ? `${conversation.visitorRating} of 5` : null],
    ...Object.entries(visitor?.contact?.metadata ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  ]
  return (
    <aside className="facts" aria-label="About the visitor">
      <Button variant="ghost" size="icon" className="facts-close" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </Button>
      <Avatar face={faceOf(conversation.visitorId, visitor)} size={44} />
      <h3>{visitorLabel(conversation.visitorId, visitor)}</h3>
      <dl>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </aside>
  )
}

function words(between: string, ...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(between)
}
