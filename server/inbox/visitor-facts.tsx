import { Avatar } from '../../js-glue/components/avatar'
import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { BlockVisitor } from './block-visitor'
import { useInbox, useInboxState } from './context'
import { CopyValue } from './copy-value'
import { factsOf, type Fact } from './facts'
import { faceOf, visitorLabel } from './labels'
import { useNow } from './now'
import { PastConversations } from './past-conversations'
import type { Conversation, Priority, Visitor } from './types'

export interface VisitorFactsProps {
  conversation: Conversation
  visitor: Visitor | null
  onClose: () => void
}

const PRIORITIES: Priority[] = ['low', 'normal', 'high', 'urgent']

/** Who the visitor is, what the conversation is, and what came before. */
export function VisitorFacts({ conversation, visitor, onClose }: VisitorFactsProps) {
  const { wording } = useInboxState()
  const nowMs = useNow()
  const name = visitorLabel(conversation.visitorId, visitor)
  return (
    <aside className="facts" aria-label="About the visitor">
      <Button variant="ghost" size="icon" className="facts-close" aria-label="Close" onClick={onClose}>
        <AnyIcon name="close" />
      </Button>
      <header className="facts-head">
        <Avatar face={faceOf(conversation.visitorId, visitor)} size={44} />
        <h3 dir="auto">{name}</h3>
        {visitor?.isBlocked && <p className="blocked">Blocked</p>}
      </header>
      <PrioritySelect conversation={conversation} />
      {factsOf(conversation, visitor, wording, nowMs).map(({ heading, facts }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          <dl>
            {facts.map((fact) => (
              <div key={fact.name}>
                <dt title={fact.name}>{fact.name}</dt>
                <dd>
                  <Value fact={fact} />
                  {fact.canCopy && <CopyValue name={`${heading}: ${fact.name}`} value={fact.value} />}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <PastConversations conversation={conversation} nowMs={nowMs} />
      {visitor && <BlockVisitor visitor={visitor} name={name} />}
    </aside>
  )
}

function Value({ fact: { value, title, href, isClipped = false } }: { fact: Fact }) {
  const shared = { title, className: 'fact', 'data-clipped': isClipped, dir: 'auto' as const }
  if (!href) return <span {...shared}>{value}</span>
  return (
    <a {...shared} href={href} target="_blank" rel="noopener noreferrer">
      {value}
    </a>
  )
}

function PrioritySelect({ conversation }: { conversation: Conversation }) {
  const { deeds } = useInbox()
  return (
    <label className="priority">
      Priority
      <select
        value={conversation.priority ?? 'normal'}
        onChange={(event) => {
          void deeds.setPriority(conversation.id, event.currentTarget.value as Priority)
        }}
      >
        {PRIORITIES.map((each) => (
          <option key={each} value={each}>
            {each[0]?.toUpperCase() + each.slice(1)}
          </option>
        ))}
      </select>
      <AnyIcon name="chevronDown" />
    </label>
  )
}
