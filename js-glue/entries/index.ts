/** The npm package's entry. */
import { type SupportHandle, mountSupport as mount } from './mount'
import type { MountProps } from './props'

export type { CoreSource, CoreSources } from '../core/load'
export type * from '../core/types'
export type { SupportError, SupportEventHandler, SupportEventType } from '../host/events'
export type { Recorded } from '../host/host'
export type { WidgetStore } from '../view/store'
export type { FormatText, TextContext, TextFunction, TextGiven, TextUtils } from '../view/text'
export type { TextArguments, TextKey } from '../view/text-keys'
export type { SupportHandle } from './mount'
export type { SupportTexts } from './texts'
export type { Content, ContentText } from './content'
export type { AppearanceProps, EventProps, LocaleFile, MountProps, UpdateProps } from './props'
export type { ThemeMode, ThemeOptions } from './theme'

/**
 * Mounts the widget into `element`, by default in the light DOM: import `cossistant-wasm/styles.css` beside it. With
 * `shadow: true` it brings its own style sheet. The answer may be used at once.
 */
export function mountSupport(element: Element | ShadowRoot, props: MountProps = {}): SupportHandle {
  return mount(element, {
    ...props,
    core: props.core ?? new URL('./cossistant.wasm', import.meta.url),
    deferred: props.deferred ?? new URL('./cossistant.deferred.wasm', import.meta.url),
    loadPages: () => import('../components/pages'),
    stylesheetUrl: props.stylesheetUrl ?? new URL('./styles.css', import.meta.url),
  })
}
