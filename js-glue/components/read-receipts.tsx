import type { Reader } from '../core/types'
import { useLocale, useText } from '../view/store'
import { Avatar } from './avatar'
import { formatMoment } from './format'
import { slot } from './slot'

const shownReaders = 3

/** Who has read up to here: three pictures, and the names of all for who points at them or listens. */
export function ReadReceipts({ readers }: { readers: Reader[] }) {
  const locale = useLocale()
  const text = useText()
  if (readers.length === 0) return null
  const names = readers.map(({ face, seenAtMs }) => `${face.name} (${formatMoment(locale, seenAtMs)})`)
  const label = text('component.readReceipts.label', { names: names.join(', ') })
  const more = readers.length - shownReaders
  return (
    // They change with each look of a reader, which nobody wants to be told of.
    <div {...slot('read-receipts')} title={label} aria-live="off">
      <span {...slot('spoken')} data-key-name="component.readReceipts.label">
        {label}
      </span>
      {readers.slice(0, shownReaders).map(({ face }) => (
        <Avatar key={`${face.kind} ${face.seed}`} face={face} size={20} />
      ))}
      {more > 0 && <small aria-hidden="true">+{more}</small>}
    </div>
  )
}
