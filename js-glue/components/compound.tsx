/** Parts that a page puts together itself, inside `Support` (api §1.5). */
import { createContext, createPortal, elementsOf, h, useCallback, useContext, useRef, useState } from '#view'
import type { ViewComponent, ViewElement, ViewNode } from '#view'

import { type Ref, setRef } from '../view/ref'
import { Content as Panel, type ContentProps, Router as Pages } from './content'
import { join, slot } from './slot'
import { CustomisedProvider, useCustomised } from './slotted'
import type { CustomPage } from './slots/types'
import { TriggerButton, type TriggerButtonProps, useTrigger } from './trigger-button'

export interface TriggerProps extends TriggerButtonProps {
  /** Makes the only element in it the launcher, instead of a button around it. @default false */
  asChild?: boolean
  ref?: Ref<HTMLElement>
}

/**
 * The launcher, without looks. Asks for `toggle`, unless its own `onClick` prevents that. Attributes: `data-state`,
 * `data-open`.
 */
export function Trigger({ asChild, children, ref, onClick, ...rest }: TriggerProps) {
  const { state, attributes } = useTrigger()
  const own = useRef(ref)
  own.current = ref
  const { ref: setAnchor } = attributes
  const setBoth = useCallback(
    (element: HTMLElement | null) => {
      setAnchor(element)
      setRef(own.current, element)
    },
    [setAnchor],
  )
  const press = (event: MouseEvent, ...handlers: unknown[]) => {
    for (const handler of handlers) if (typeof handler === 'function') handler(event)
    if (!event.defaultPrevented) state.toggle()
  }
  const drawn = typeof children === 'function' ? children(state) : children
  const [child] = asChild ? elementsOf(drawn) : []
  if (!child) {
    const given = { ...rest, ref: setBoth, onClick: (event: MouseEvent) => press(event, onClick) }
    return <TriggerButton {...given}>{drawn}</TriggerButton>
  }
  return h(child.type as ViewComponent<Record<string, unknown>>, {
    ...slot('trigger'),
    ...attributes,
    ...rest,
    ...child.props,
    className: join(rest.className, child.props['className'] as string | undefined),
    ref: setBoth,
    onClick: (event: MouseEvent) => press(event, onClick, child.props['onClick']),
  })
}
Trigger.displayName = 'Support.Trigger'

/** Where `Support.Header` and `Support.Footer` are drawn. */
interface Areas {
  header: Element | null
  footer: Element | null
}
const AreasContext = createContext<Areas>({ header: null, footer: null })

/** The panel. Without children it shows the pages. */
export function Content({ children, ...rest }: ContentProps) {
  const [header, setHeader] = useState<Element | null>(null)
  const [footer, setFooter] = useState<Element | null>(null)
  if (!children) return <Panel {...rest} />
  return (
    <Panel {...rest}>
      <div {...slot('content-header')} ref={setHeader} />
      <div {...slot('content-body')}>
        <AreasContext.Provider value={{ header, footer }}>{children}</AreasContext.Provider>
      </div>
      <div {...slot('content-footer')} ref={setFooter} />
    </Panel>
  )
}
Content.displayName = 'Support.Content'

/** Stands above whatever else is in `Support.Content`. */
export function Header({ children }: { children?: ViewNode }) {
  const { header } = useContext(AreasContext)
  return header && createPortal(<>{children}</>, header)
}
Header.displayName = 'Support.Header'

/** Stands below whatever else is in `Support.Content`. */
export function Footer({ children }: { children?: ViewNode }) {
  const { footer } = useContext(AreasContext)
  return footer && createPortal(<>{children}</>, footer)
}
Footer.displayName = 'Support.Footer'

/** Declares a page of the page's own, for the `Support` or the `Support.Router` that it stands in. Draws nothing. */
export function Page(_: CustomPage): ViewNode {
  return null
}
Page.displayName = 'Support.Page'

export interface RouterProps {
  customPages?: readonly CustomPage[]
  /** `Support.Page`s. */
  children?: ViewNode
}

/** The page on screen. It knows the pages that it is given itself, and the built-in ones. */
export function Router({ customPages = [], children }: RouterProps) {
  const customised = useCustomised()
  const pages = [...customPages, ...pagesIn(children)]
  return (
    <CustomisedProvider value={customised && { ...customised, customPages: pages }}>
      <Pages />
    </CustomisedProvider>
  )
}
Router.displayName = 'Support.Router'

type Part = ViewComponent<never> & { displayName?: string }

/** By identity, or by display name: two bundles of one app may each have their own. */
function isPart({ type }: ViewElement, part: Part): boolean {
  return type === part || (type as Part).displayName === part.displayName
}

/** The elements of `Support.Page` among `children`, as pages. */
export function pagesIn(children: ViewNode): CustomPage[] {
  const pages = elementsOf(children).filter((element) => isPart(element, Page))
  return pages
    .map(({ props }) => props as unknown as CustomPage)
    .filter(({ name, component }) => name && component)
}

/** The first of `children` that is a `part`. */
export function partIn(children: ViewNode, part: Part): ViewElement | undefined {
  return elementsOf(children).find((element) => isPart(element, part))
}
