/** What `view.ts` is, over React 19: the build of `cossistant-wasm/react` has `#view` point here. */
import { Children, type FunctionComponent, type ReactElement, type ReactNode, type RefObject } from 'react'
import { Fragment, createElement, isValidElement, useSyncExternalStore } from 'react'
import { type Root, createRoot } from 'react-dom/client'

export {
  Component,
  createContext,
  Fragment,
  memo,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
export { createPortal } from 'react-dom'
export const h = createElement

export type ViewNode = ReactNode
export type ViewComponent<Props> = FunctionComponent<Props>
export type ViewRef<Element> = RefObject<Element>
export type ButtonAttributes = Omit<React.ComponentPropsWithoutRef<'button'>, 'type'>
export type ElementAttributes = Omit<
  React.HTMLAttributes<HTMLElement>,
  'children' | 'dangerouslySetInnerHTML'
>
export type KeyEvent = React.KeyboardEvent<HTMLElement>
export type ViewElement = ReactElement<Record<string, unknown>>

const roots = new WeakMap<Element, Root>()

/** Draws into an element that is the widget's own; null takes everything out. */
export function render(node: ViewNode, element: Element): void {
  const root = roots.get(element) ?? createRoot(element)
  roots.set(element, root)
  if (node !== null) return root.render(node)
  roots.delete(element)
  root.unmount()
}

export function elementsOf(node: ViewNode): ViewElement[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Record<string, unknown>>(child)) return []
    return child.type === Fragment ? elementsOf(child.props['children'] as ViewNode) : [child]
  })
}

export function isComposing({ nativeEvent }: KeyEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

export const onWritten = (tell: (text: string) => void) => ({
  onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => tell(event.currentTarget.value),
})

export function useExternalValue<T>(subscribe: (listener: () => void) => () => void, read: () => T): T {
  return useSyncExternalStore(subscribe, read, read)
}
