/** The npm package's entry: over Preact `cossistant-wasm`, over React `cossistant-wasm/react`. */
import { type WidgetSources } from './controller'
import { type SupportElement, supportElement } from './element'
import { type SupportHandle, mountSupport as mount } from './mount'
import type { MountProps } from './props'
import { createSupport } from './support'

export type { CoreSource, CoreSources } from '../core/load'
export type * from '../core/types'
export type { SupportError, SupportEventHandler, SupportEventType } from '../host/events'
export type { Recorded } from '../host/host'
export type { WidgetStore } from '../view/store'
export type { FormatText, TextContext, TextFunction, TextGiven, TextUtils } from '../view/text'
export type { TextArguments, TextKey } from '../view/text-keys'
export type { SupportController } from './controller'
export type { SupportHandle } from './mount'
export type { SupportElement } from './element'
export type { SupportTexts } from './texts'
export type { Content, ContentText } from './content'
export type { AppearanceProps, EventProps, LocaleFile, MountProps, UpdateProps } from './props'
export type { ThemeMode, ThemeOptions } from './theme'
export type * from '../components/slots/types'
export type { ContentProps } from '../components/content'
export type { RouterProps, TriggerProps } from '../components/compound'
export type { SupportComponentProps, SupportRootProps } from './support'

export * from './hooks'
export * from './page-view'
export { createContext, createPortal, useContext, useId } from '#view'
export type { ViewComponent, ViewNode } from '#view'
export { Header } from '../components/header'
export { Button as SupportButton } from '../components/button'
export { Text } from '../components/text'
export * as Primitives from './primitives'

const files: WidgetSources = {
  core: new URL('./cossistant.wasm', import.meta.url),
  deferred: new URL('./cossistant.deferred.wasm', import.meta.url),
  loadPages: () => import('../components/pages'),
}

/** The widget as a component, and its parts (docs/slots.md). */
export const Support = createSupport(files)

/**
 * Mounts the widget into `element`, by default in the light DOM: import `cossistant-wasm/styles.css` beside it. With
 * `shadow: true` it brings its own style sheet. The answer may be used at once.
 */
export function mountSupport(element: Element | ShadowRoot, props: MountProps = {}): SupportHandle {
  const { core = files.core, deferred = files.deferred } = props
  const stylesheetUrl = props.stylesheetUrl ?? new URL('./styles.css', import.meta.url)
  return mount(element, { ...props, ...files, core, deferred, stylesheetUrl })
}

/** Has `<cossistant-support public-key="pk_…">` be the widget, under this name or another with a hyphen. */
export function defineSupportElement(name = 'cossistant-support'): new () => SupportElement {
  const known = customElements.get(name) as (new () => SupportElement) | undefined
  if (known) return known
  const element = supportElement(mountSupport)
  customElements.define(name, element)
  return element
}
