/**
 * The one module that names the view library. Components import `#view` and nothing else, so the same sources also draw
 * with React, where `#view` is `react.ts`, which has the same exports.
 *
 * Spellings both libraries understand: `className`, `onInput`, `onClick`, `onKeyDown`; strokes and fills of
 * drawings come from style sheets, because their attribute names differ.
 */
import { Component, Fragment, h, isValidElement, toChildArray } from 'preact'
import type {
  ButtonHTMLAttributes,
  ComponentChildren,
  FunctionComponent,
  HTMLAttributes,
  RefObject,
  TargetedInputEvent,
  TargetedKeyboardEvent,
  VNode,
} from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

export { Component, createContext, createPortal, Fragment, h, render } from 'preact'
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks'

/** Whatever can stand between two tags. */
export type ViewNode = ComponentChildren
export type ViewComponent<Props> = FunctionComponent<Props>
export type ViewRef<Element> = RefObject<Element>
/** Attributes of a native button. A ref is a prop like any other. */
export type ButtonAttributes = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'class' | 'className' | 'icon' | 'ref' | 'type'
> & {
  className?: string | undefined
}
/** Attributes of any element, but for what stands in it. */
export type ElementAttributes = Omit<
  HTMLAttributes<HTMLElement>,
  'class' | 'className' | 'icon' | 'children' | 'dangerouslySetInnerHTML'
> & {
  className?: string | undefined
}
export type KeyEvent = TargetedKeyboardEvent<HTMLElement>

/** An element as `h` makes it. */
export type ViewElement = VNode<Record<string, unknown>>

/** The elements of `node`, those in fragments among them. */
export function elementsOf(node: ViewNode): ViewElement[] {
  return toChildArray(node).flatMap((child) => {
    if (!isValidElement(child)) return []
    const element = child as ViewElement
    return element.type === Fragment ? elementsOf(element.props['children'] as ViewNode) : [element]
  })
}

/** True while an input method composes a character; Enter then belongs to the input method. */
export function isComposing(event: KeyEvent): boolean {
  // Safari ends the composition before the key event and leaves 229, its code for "busy composing".
  return event.isComposing || event.keyCode === 229
}

/** Attributes of a textarea: `tell` hears each change of what is written there. React calls that event another name. */
export const onWritten = (tell: (text: string) => void) => ({
  onInput: (event: TargetedInputEvent<HTMLTextAreaElement>) => tell(event.currentTarget.value),
})

/** The value of `read` now and after every call of the listener given to `subscribe`. Both must be stable. */
export function useExternalValue<T>(subscribe: (listener: () => void) => () => void, read: () => T): T {
  const value = read()
  const [, redraw] = useState<unknown>(null)
  useLayoutEffect(() => {
    let seen = value
    const check = () => {
      const next = read()
      if (Object.is(next, seen)) return
      seen = next
      redraw({})
    }
    check() // It may have moved between drawing and subscribing.
    return subscribe(check)
  }, [subscribe, read])
  return value
}

/** `draw` runs again only when one of its props is another value than before. */
export function memo<Props extends object>(draw: ViewComponent<Props>): ViewComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>) {
      const before: Readonly<Props> = this.props
      const names = new Set([...Object.keys(before), ...Object.keys(next)]) as Set<keyof Props>
      for (const name of names) if (before[name] !== next[name]) return true
      return false
    }
    override render() {
      return h(draw, this.props)
    }
  }
  return Memo as unknown as ViewComponent<Props>
}
