import { type SupportController, type WidgetSources, createController } from './controller'
import { type MountProps, themeOf } from './props'
import { createSurface } from './surface'
import { mergeThemes } from './theme'

/** A mounted widget. */
export interface SupportHandle extends Omit<SupportController, 'stop'> {
  readonly hostElement: HTMLElement
  readonly shadowRoot: ShadowRoot | null
  /** Takes the widget off the page and gives everything back. Safe to call twice. */
  unmount(): void
}

/** Mounts a widget into `element`. Throws an `Error` when an address among `props` is none. */
export function mountSupport(
  element: Element | ShadowRoot,
  props: MountProps & WidgetSources,
): SupportHandle {
  const { controller, drawn, tellFailure } = createController(props, draw)
  const { hostElement, shadowRoot, styled, ...surface } = createSurface(element, {
    ...props,
    shadow: props.shadow ?? false,
  })
  const { update } = controller
  let theme = themeOf(props.theme)
  let isDrawn = false

  // Not drawn before the style sheet is there: the widget would flash through the page without it.
  Promise.all([controller.ready, styled]).then(() => {
    isDrawn = true
    draw()
  }, tellFailure)

  function draw() {
    const now = isDrawn && drawn()
    if (now) surface.draw(now, theme)
  }

  return Object.assign(controller, {
    hostElement,
    shadowRoot,
    update(changes: MountProps) {
      if (changes.theme) theme = mergeThemes(theme, themeOf(changes.theme))
      update(changes)
    },
    unmount() {
      surface.remove()
      controller.stop()
    },
  })
}
