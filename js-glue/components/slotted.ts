/** Parts of the widget that the page may draw itself, and what it brings for that (docs/slots.md). */
import { createContext, h, useContext } from '#view'
import type { ViewComponent, ViewNode } from '#view'

import type { CustomPage, PartName, SlotProps, Slots } from './slots/types'

/** What the page brings. */
export interface CustomParts {
  /** Components in place of built-in parts (docs/slots.md). */
  slots: Slots
  /** Further props of parts; the widget's own win. */
  slotProps: SlotProps
  /** Pages by their names; one of a built-in name stands in its place. */
  customPages: readonly CustomPage[]
}

/** Whether the page brings anything. */
export const isCustomised = ({ slots, slotProps, customPages }: Partial<CustomParts>) =>
  Boolean(slots ?? slotProps ?? customPages)

/** The same, with what draws it: that is fetched with the pages, for widgets without any of it do not need it. */
export interface Customised extends CustomParts {
  Part: ViewComponent<PartProps>
  Page: ViewComponent<{ page: string; builtIn: ViewNode }>
  /** Components that threw: not drawn again. */
  failed: Set<unknown>
  onError: (error: unknown, part: string) => void
}

export interface PartProps {
  name: PartName
  // Each part has props of its own; the one that draws it knows them.
  BuiltIn: ViewComponent<never>
  given: { className?: string }
}

const CustomisedContext = createContext<Customised | null>(null)
export const CustomisedProvider = CustomisedContext.Provider
export const useCustomised = () => useContext(CustomisedContext)

/** `builtIn`, in whose place the page may put a component of its own. */
export function slotted<Props extends { className?: string }>(
  name: PartName,
  builtIn: ViewComponent<Props>,
): ViewComponent<Props> {
  return (given: Props) => {
    const customised = useCustomised()
    if (!customised) return h(builtIn, given)
    return h(customised.Part, { name, BuiltIn: builtIn as ViewComponent<never>, given })
  }
}
