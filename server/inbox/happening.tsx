import { ToolRow } from '../../js-glue/components/activity-row'
import { formatTime } from '../../js-glue/components/format'
import { slot } from '../../js-glue/components/slot'
import type { ThreadActivity } from '../../js-glue/core/types'

/** What somebody did between the messages; of a tool, what it was given and gave back can be looked at. */
export function Happening({ item }: { item: ThreadActivity }) {
  return (
    <div className="happening">
      {item.kind === 'tool' ? <ToolRow item={item} /> : <span {...slot('event-row')}>{item.text}</span>}
      <time dateTime={new Date(item.createdAtMs).toISOString()}>{formatTime('en', item.createdAtMs)}</time>
      <Details item={item} />
    </div>
  )
}

function Details({ item: { input, output } }: { item: ThreadActivity }) {
  const lines = Object.entries({ input, output })
    .filter(([, value]) => value !== null)
    .map(([which, value]) => `${which}: ${JSON.stringify(value, null, 2)}`)
  if (lines.length === 0) return null
  return (
    <details>
      <summary>Details</summary>
      <pre tabIndex={0}>{lines.join('\n')}</pre>
    </details>
  )
}
