import { h, render } from '#view'

import { Support, type SupportProps } from '../components/support'
import type { SupportMode } from '../core/types'
import { type ThemeOptions, applyVariables, pageScheme, watchPageScheme } from './theme'

export interface SurfaceOptions {
  mode?: SupportMode
  shadow: boolean
  stylesheetUrl?: string | URL
  host?: { id?: string; className?: string }
}

/** The elements a mounted widget lives in. */
export interface Surface {
  hostElement: HTMLElement
  shadowRoot: ShadowRoot | null
  /** Settles once the style sheet is there; rejects when it cannot be. */
  styled: Promise<void>
  draw(drawn: Omit<SupportProps, 'theme'>, theme: ThemeOptions | undefined): void
  remove(): void
}

export function createSurface(container: Element | ShadowRoot, options: SurfaceOptions): Surface {
  const hostElement = document.createElement('div')
  hostElement.dataset.cossistantBrowserWidget = 'true'
  if (options.host?.id) hostElement.id = options.host.id
  if (options.host?.className) hostElement.className = options.host.className

  const shadowRoot = options.shadow ? hostElement.attachShadow({ mode: 'open' }) : null
  const mountElement = document.createElement('div')
  // One that fills the page's element fills these two on its way.
  if (options.mode) hostElement.dataset.supportMode = mountElement.dataset.supportMode = options.mode
  const root = shadowRoot ?? hostElement
  root.append(mountElement)
  const styled =
    shadowRoot && options.stylesheetUrl ? addStylesheet(shadowRoot, options.stylesheetUrl) : Promise.resolve()
  container.append(hostElement)

  let unwatchScheme: (() => void) | null = null
  let redraw = () => {}

  /** Marks on `<html>` do not reach into a shadow root, so there the scheme is always named. */
  function schemeFor(mode: ThemeOptions['mode']) {
    if (mode === 'light' || mode === 'dark') return mode
    return mode === 'auto' || shadowRoot ? pageScheme() : undefined
  }

  return {
    hostElement,
    shadowRoot,
    styled,
    draw(drawn, theme) {
      applyVariables(hostElement, theme?.variables)
      const follows = (theme?.mode ?? (shadowRoot ? 'auto' : undefined)) === 'auto'
      redraw = () => render(h(Support, { ...drawn, theme: schemeFor(theme?.mode) }), mountElement)
      redraw()
      if (follows) unwatchScheme ??= watchPageScheme(() => redraw())
      else {
        unwatchScheme?.()
        unwatchScheme = null
      }
    },
    remove() {
      unwatchScheme?.()
      render(null, mountElement)
      hostElement.remove()
    },
  }
}

function addStylesheet(root: ShadowRoot, url: string | URL): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = String(url)
  link.dataset.cossistantBrowserWidgetStylesheet = 'true'
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () =>
      reject(new Error(`The style sheet of the support widget could not be loaded from ${link.href}.`))
    root.append(link)
  })
}
