/** `Support` and its parts for pages that draw with the same view library (api §1.5). */
import { useEffect, useRef, useState } from '#view'
import type { ViewNode } from '#view'

import * as compound from '../components/compound'
import { Support as Drawn, type SupportProps as DrawnProps } from '../components/support'
import { type Ref, setRef } from '../view/ref'
import { type Running, type SupportController, type WidgetSources, createController } from './controller'
import type { MountProps, UpdateProps } from './props'

/** Of `Support.Root`. */
export interface SupportRootProps extends Omit<MountProps, 'host' | 'shadow' | 'stylesheetUrl' | 'theme'> {
  theme?: DrawnProps['theme']
  children?: ViewNode
  ref?: Ref<SupportController>
}
/** Of `Support`. Of its children `Support.Trigger`, `Support.Content` and `Support.Page` are drawn. */
export type SupportComponentProps = SupportRootProps

/** `Support` over a core that comes from `sources`, where the props do not say otherwise. */
export function createSupport(sources: WidgetSources) {
  function Root({ children, ...props }: SupportRootProps) {
    return <Widget {...props} sources={sources} arrange={() => children} />
  }

  function Support({ children, customPages = [], ...props }: SupportComponentProps) {
    return (
      <Widget
        {...props}
        sources={sources}
        customPages={[...customPages, ...compound.pagesIn(children)]}
        arrange={({ trigger, content }) => (
          <>
            {compound.partIn(children, compound.Trigger) ?? trigger}
            {compound.partIn(children, compound.Content) ?? content}
          </>
        )}
      />
    )
  }

  const { Trigger, Content, Router, Page, Header, Footer } = compound
  return Object.assign(Support, { Root, Trigger, Content, Router, Page, Header, Footer })
}

type WidgetProps = Omit<SupportRootProps, 'children'> & {
  sources: WidgetSources
  arrange: DrawnProps['arrange']
}

// Parts that stand in other places are drawn as slots are, also when there are none.
const kNoSlots = {}

function Widget({ sources, arrange, ref, ...props }: WidgetProps) {
  const { core = sources.core, deferred = sources.deferred, slots = kNoSlots } = props
  const running = useRunning({ ...props, ...sources, core, deferred, slots }, ref)
  const drawn = running?.drawn()
  if (!drawn) return null
  return <Drawn {...drawn} theme={props.theme} arrange={arrange} />
}

/** A widget that lives as long as this component, or as its key, its addresses and its mode stay. */
function useRunning(props: MountProps & WidgetSources, ref: Ref<SupportController>): Running | null {
  const { publicKey, apiUrl, wsUrl, mode } = props
  const [running, setRunning] = useState<Running | null>(null)
  const [, redraw] = useState({})
  const applied = useRef(props)
  const latest = useRef<Running | null>(null)

  useEffect(() => {
    const started = createController(props, () => redraw({}))
    let isGone = false
    latest.current = started
    applied.current = props
    setRef(ref, started.controller)
    started.controller.ready.then(() => isGone || setRunning(started), started.tellFailure)
    return () => {
      isGone = true
      setRunning(null)
      setRef(ref, null)
      started.controller.stop()
    }
  }, [publicKey, apiUrl, wsUrl, mode])

  useEffect(() => {
    const changes = changesOf(applied.current, props)
    applied.current = props
    if (Object.keys(changes).length > 0) latest.current?.controller.update(changes)
  })
  return running
}

/** The props that are not the same value as before. */
function changesOf(before: MountProps, now: MountProps): UpdateProps {
  const names = Object.keys({ ...before, ...now }) as (keyof MountProps)[]
  const changed = names.filter((name) => before[name] !== now[name])
  return Object.fromEntries(changed.map((name) => [name, now[name]])) as UpdateProps
}
