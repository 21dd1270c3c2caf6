/** The widget as an element of the page. */
import type { SupportHandle } from './mount'
import type { MountProps, UpdateProps } from './props'
import type { ThemeMode } from './theme'

/** What `<cossistant-support>` is. Attributes: `public-key`, `api-url`, `ws-url`, `mode`, `theme`, `locale`, `shadow`. */
export interface SupportElement extends HTMLElement {
  /** All other props. Before the element is in the page all of them count, later those of `update`. */
  props: MountProps
  /** Null while the element is not in the page. */
  readonly support: SupportHandle | null
}

type Mount = (element: Element, props: MountProps) => SupportHandle

/** The class of it, over what mounts a widget. */
export function supportElement(mount: Mount): new () => SupportElement {
  return class extends HTMLElement implements SupportElement {
    static observedAttributes = ['theme', 'locale']
    #given: MountProps = {}
    support: SupportHandle | null = null

    get props() {
      return this.#given
    }
    set props(props: MountProps) {
      this.#given = props
      this.support?.update(props)
    }
    connectedCallback() {
      this.support ??= mount(this, { ...this.#attributes(), ...this.#given })
    }
    disconnectedCallback() {
      this.support?.unmount()
      this.support = null
    }
    attributeChangedCallback() {
      this.support?.update(this.#appearance())
    }

    #appearance(): UpdateProps {
      const theme = (this.getAttribute('theme') ?? undefined) as ThemeMode | undefined
      return { theme, locale: this.getAttribute('locale') ?? undefined }
    }
    #attributes(): MountProps {
      const given = (name: string) => this.getAttribute(name) ?? undefined
      return {
        ...this.#appearance(),
        publicKey: given('public-key'),
        apiUrl: given('api-url'),
        wsUrl: given('ws-url'),
        mode: given('mode') as MountProps['mode'],
        shadow: this.hasAttribute('shadow'),
      }
    }
  }
}
