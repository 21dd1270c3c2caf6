import type { ActivityItem, Face, Row } from '../core/types'
import { useLocale } from '../view/store'
import type { TextKey } from '../view/text-keys'
import { Avatar } from './avatar'
import { ContactCard } from './contact-card'
import { formatTime } from './format'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

export interface ActivityRowProps {
  row: Extract<Row, { kind: 'activity' | 'tool' | 'event' }>
}

/** What happened between the messages: events, and what AI agents looked up. */
export function ActivityRow({ row }: ActivityRowProps) {
  const { items, begins, ends } =
    row.kind === 'activity' ? row : { items: [row.item], begins: true, ends: true }
  if (row.kind === 'tool' && row.item.name === 'identification') return <ContactCard item={row.item} />
  return (
    <div {...slot('activity')} data-kind={row.kind} data-begins={begins} data-ends={ends}>
      <Avatar face={row.face} size={24} />
      <div {...slot('activity-items')}>
        {items.map((item) =>
          item.kind === 'tool' ? (
            <ToolRow key={item.id} item={item} />
          ) : (
            <EventRow key={item.id} item={item} face={row.face} withTime={row.kind === 'event'} />
          ),
        )}
      </div>
    </div>
  )
}

type EventKey = Extract<TextKey, `component.conversationEvent.${string}`>
/** The core chooses the key of a tool; whichever it is, it finds its variables. */
type ToolKey = 'component.searchKnowledgeTool.resultQuery'

function EventRow({ item, face, withTime }: { item: ActivityItem; face: Face; withTime: boolean }) {
  const locale = useLocale()
  return (
    <div {...slot('event-row')}>
      <Text textKey={item.textKey as EventKey} variables={{ actorName: item.actorName ?? face.name }} />
      {withTime && (
        <time dateTime={new Date(item.createdAtMs).toISOString()}>
          {formatTime(locale, item.createdAtMs)}
        </time>
      )}
    </div>
  )
}

/** Attributes: `data-tool-display-state`, and `data-tool-execution-indicator` on what stands before the words. */
export function ToolRow({ item }: { item: ActivityItem }) {
  const { indicator, name, query, sources } = item
  const variables = { name, query: query ?? '' }
  const state = item.toolState ?? 'partial'
  return (
    <div {...slot('tool-row')} data-tool-display-state={state}>
      {indicator && (
        <span data-tool-execution-indicator-slot="true" aria-hidden="true">
          <span data-tool-execution-indicator={indicator} data-state={state}>
            {indicator === 'arrow' ? (
              <Icon name="arrowRight" />
            ) : (
              <span {...slot('spinner')} data-co-spinner="true" />
            )}
          </span>
        </span>
      )}
      {item.text === null ? (
        <Text data-state={state} textKey={item.textKey as ToolKey} variables={variables} />
      ) : (
        <span data-state={state} dir="auto">
          {item.text}
        </span>
      )}
      {sources.length > 0 && (
        <ul {...slot('tool-sources')}>
          {sources.map(({ url, label }) => (
            <li key={url}>
              <a href={url} title={label} dir="auto" target="_blank" rel="noopener noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
