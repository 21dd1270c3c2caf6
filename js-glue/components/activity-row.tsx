import type { ActivityItem, Face, Row } from '../core/types'
import { useLocale, useSlice } from '../view/store'
import type { TextKey } from '../view/text-keys'
import { Avatar } from './avatar'
import { formatTime } from './format'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

export interface ActivityRowProps {
  row: Extract<Row, { kind: 'activity' | 'tool' | 'event' }>
}

/** What happened between the messages: events, and what AI agents looked up. */
export function ActivityRow({ row }: ActivityRowProps) {
  const items = row.kind === 'activity' ? row.items : [row.item]
  const tools = items.filter(({ kind }) => kind === 'tool').length
  return (
    <div {...slot('activity')} data-kind={row.kind}>
      <Avatar face={row.face} size={24} />
      <div {...slot('activity-items')}>
        {items.map((item) =>
          item.kind === 'tool' ? (
            <ToolRow key={item.id} item={item} showsArrow={tools > 1} />
          ) : (
            <EventRow key={item.id} item={item} face={row.face} withTime={row.kind === 'event'} />
          ),
        )}
      </div>
    </div>
  )
}

type EventKey = Extract<TextKey, `component.conversationEvent.${string}`>

function EventRow({ item, face, withTime }: { item: ActivityItem; face: Face; withTime: boolean }) {
  const { sentences } = useSlice('text')
  const locale = useLocale()
  const own = `component.conversationEvent.${camelCase(item.name)}`
  const key = own in sentences ? (own as EventKey) : 'component.conversationEvent.default'
  return (
    <div {...slot('event-row')}>
      <Text textKey={key} variables={{ actorName: item.actorName ?? face.name }} />
      {withTime && (
        <time dateTime={new Date(item.createdAtMs).toISOString()}>
          {formatTime(locale, item.createdAtMs)}
        </time>
      )}
    </div>
  )
}

/** Attributes: `data-tool-display-state`, and `data-tool-execution-indicator` on what stands before the words. */
function ToolRow({ item, showsArrow }: { item: ActivityItem; showsArrow: boolean }) {
  const state = item.toolState ?? 'partial'
  const indicator = state === 'partial' ? 'spinner' : showsArrow ? 'arrow' : null
  return (
    <div {...slot('tool-row')} data-tool-display-state={state}>
      {indicator && (
        <span data-tool-execution-indicator-slot="true" aria-hidden="true">
          <span data-tool-execution-indicator={indicator}>
            {indicator === 'arrow' ? (
              <Icon name="arrowRight" />
            ) : (
              <span {...slot('spinner')} data-co-spinner="true" />
            )}
          </span>
        </span>
      )}
      {item.text?.trim() ? (
        <span data-state={state}>{item.text.trim()}</span>
      ) : item.name === 'searchKnowledgeBase' ? (
        <Text data-state={state} textKey={kSearchKeys[state]} />
      ) : (
        <Text
          data-state={state}
          textKey={`component.toolActivity.${state}`}
          variables={{ name: item.name }}
        />
      )}
    </div>
  )
}

const kSearchKeys = {
  partial: 'component.searchKnowledgeTool.searching',
  result: 'component.searchKnowledgeTool.result',
  error: 'component.searchKnowledgeTool.error',
} as const

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
