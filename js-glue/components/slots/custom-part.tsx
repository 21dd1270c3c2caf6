import { h, useState } from '#view'
import type { ViewComponent, ViewNode } from '#view'

import { Boundary } from '../../view/boundary'
import { useSlice, useText } from '../../view/store'
import { join, slot } from '../slot'
import { type Customised, type PartProps, useCustomised } from '../slotted'
import { gather } from './gather'
import type { SlotName } from './types'

/** Any component: what its props are, the part knows. */
type AnyComponent = ViewComponent<Record<string, unknown>>

/** A part as the page wants it: its own component, or the built-in one with further props (api §1.7). */
export function CustomPart({ name, BuiltIn, given }: PartProps) {
  const { slots, slotProps } = useCustomised() as Customised
  const own = slotProps[name]
  const className = join(own?.className, given.className)
  const Slot = slots[name as SlotName] as AnyComponent | undefined
  const builtIn = h(BuiltIn as AnyComponent, { ...own, ...given, className })
  if (!Slot) return builtIn
  return (
    <Guarded component={Slot} part={`slots.${name}`} builtIn={builtIn}>
      <Gathered name={name as SlotName} Slot={Slot} own={own} given={{ ...given, className }} />
    </Guarded>
  )
}

function Gathered({
  name,
  Slot,
  own,
  given,
}: {
  name: SlotName
  Slot: AnyComponent
  own: object | undefined
  given: object
}) {
  const props = gather[name](given as never)
  return h(Slot, { ...own, ...given, ...props })
}

/** A page of the page's own where it has one of that name; the last of them counts. */
export function CustomPage({ page, builtIn }: { page: string; builtIn: ViewNode }) {
  const { customPages } = useCustomised() as Customised
  const { websiteName } = useSlice('shell')
  const { current } = useSlice('navigation')
  const text = useText()
  const found = [...customPages].reverse().find(({ name }) => name === page)
  if (!found) return <>{builtIn}</>
  const { component } = found
  const label = page === 'ARTICLES' ? text('component.navigation.articles') : websiteName
  return (
    <Guarded component={component} part={`customPages.${page}`} builtIn={builtIn}>
      <div {...slot('page')} data-page={page} role="region" aria-label={label} tabIndex={-1}>
        {h(component, { params: current.params })}
      </div>
    </Guarded>
  )
}

/** Draws a component of the page; once it has thrown, the built-in part in its place, and tells of it once. */
function Guarded({
  component,
  part,
  builtIn,
  children,
}: {
  component: unknown
  part: string
  builtIn: ViewNode
  children: ViewNode
}) {
  const { failed, onError } = useCustomised() as Customised
  const [, redraw] = useState({})
  if (failed.has(component)) return <>{builtIn}</>
  const fail = (error: unknown) => {
    if (!failed.has(component)) onError(error, part)
    failed.add(component)
    redraw({})
  }
  return <Boundary onError={fail}>{children}</Boundary>
}
