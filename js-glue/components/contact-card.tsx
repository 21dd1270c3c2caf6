import type { ActivityItem } from '../core/types'
import { useText } from '../view/store'
import { slot } from './slot'

/** Asks for an address that replies can go to, or says that it was given. Attribute: `data-state`. */
export function ContactCard({ item }: { item: ActivityItem }) {
  const text = useText()
  const isDone = item.toolState === 'result'
  return (
    <div {...slot('contact-card')} data-state={isDone ? 'done' : 'asking'}>
      {isDone ? (
        <p role="status">{text('component.identificationTool.success')}</p>
      ) : (
        <>
          <strong>{text(item.textKey)}</strong>
          <p>{text('component.identificationTool.description')}</p>
        </>
      )}
    </div>
  )
}
