import { memo } from '#view'

import { Avatar } from '../../js-glue/components/avatar'
import { DaySeparator } from '../../js-glue/components/day-separator'
import { slot } from '../../js-glue/components/slot'
import type { ThreadRow } from '../../js-glue/core/types'
import { Happening } from './happening'
import { MessageGroup } from './message-group'

/** Days, events, tools and messages, oldest first. */
export function ThreadRows({ rows }: { rows: readonly ThreadRow[] }) {
  return (
    <>
      {rows.map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </>
  )
}

/** Drawn again only when it moved itself. */
const Row = memo(({ row }: { row: ThreadRow }) => (
  <li {...slot('timeline-row')}>
    <RowOfKind row={row} />
  </li>
))

function RowOfKind({ row }: { row: ThreadRow }) {
  if (row.kind === 'day') return <DaySeparator row={row} />
  if (row.kind === 'messages') return <MessageGroup row={row} />
  return (
    <div {...slot('activity')} data-begins={row.begins} data-ends={row.ends}>
      <Avatar face={row.face} size={24} />
      <div {...slot('activity-items')}>
        {row.items.map((item) => (
          <Happening key={item.id} item={item} />
        ))}
      </div>
    </div>
  )
}
