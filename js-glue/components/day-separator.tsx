import type { Row } from '../core/types'
import { useLocale } from '../view/store'
import { formatDay } from './format'
import { slot } from './slot'

/** A new local day begins. */
export function DaySeparator({ row }: { row: Extract<Row, { kind: 'day' }> }) {
  const locale = useLocale()
  const day = formatDay(locale, row.date, row.label)
  return (
    <div {...slot('day-separator')} role="separator" aria-label={day}>
      <time dateTime={row.date}>{day}</time>
    </div>
  )
}
