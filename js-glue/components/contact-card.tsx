import type { ActivityItem } from '../core/types'
import { slot } from './slot'
import { Text } from './text'

/** Asks for an address that replies can go to, or says that it was given. Attribute: `data-state`. */
export function ContactCard({ item }: { item: ActivityItem }) {
  const isDone = item.toolState === 'result'
  return (
    <div {...slot('contact-card')} data-state={isDone ? 'done' : 'asking'}>
      {isDone ? (
        <Text as="p" role="status" textKey="component.identificationTool.success" />
      ) : (
        <>
          <Text as="strong" textKey="component.identificationTool.title" />
          <Text as="p" textKey="component.identificationTool.description" />
        </>
      )}
    </div>
  )
}
