import type { ActivityItem, Face, Row } from '../core/types'
import { useSlice, useText } from '../view/store'
import { Avatar } from './avatar'
import { formatTime } from './format'
import { Icon } from './icons'
import { slot } from './slot'

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

function EventRow({ item, face, withTime }: { item: ActivityItem; face: Face; withTime: boolean }) {
  const { locale, sentences } = useSlice('text')
  const text = useText()
  const own = `component.conversationEvent.${camelCase(item.name)}`
  const key = own in sentences ? own : 'component.conversationEvent.default'
  return (
    <div {...slot('event-row')}>
      <span>{text(key, { actorName: item.actorName ?? face.name })}</span>
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
  const text = useText()
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
      <span data-state={state}>
        {item.text?.trim() || text(toolKey(item.name, state), { name: item.name })}
      </span>
    </div>
  )
}

function toolKey(name: string, state: 'partial' | 'result' | 'error'): string {
  if (name !== 'searchKnowledgeBase') return `component.toolActivity.${state}`
  return `component.searchKnowledgeTool.${state === 'partial' ? 'searching' : state}`
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
