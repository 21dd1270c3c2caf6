import type { TextSlice } from '../core/types'
import type { WidgetStore } from '../view/store'
import { type FormatText, type TextFunctions, textFormatter } from '../view/text'
import type { TextArguments, TextKey } from '../view/text-keys'

/** The widget's texts, for the page around it (api §2.13, §6.7). */
export interface SupportTexts {
  /**
   * Says the text of a key as the widget does: in its language, with the page's `content`. Throws before `ready`
   * resolves, and for a key that needs variables and gets none.
   */
  text: FormatText
  /**
   * Writes the text of a key into `element`, once it can be said, and again whenever it changes. Answers with the way
   * to stop. Attribute: `data-key-name`.
   */
  bindText<K extends TextKey>(element: Element, key: K, ...variables: TextArguments<K>): () => void
}

type ReadableStore = Pick<WidgetStore, 'read' | 'subscribe'>

/** `store` answers null until there is one; from `ready` on it can be read. */
export function createTexts(
  ready: Promise<void>,
  store: () => ReadableStore | null,
  functions: TextFunctions,
): SupportTexts {
  let known: { slice: TextSlice; format: FormatText } | null = null

  const text: FormatText = (key, ...variables) => {
    const slice = store()?.read('text')
    if (!slice) throw new Error(`The text "${key}" waits for \`ready\` of the widget.`)
    if (known?.slice !== slice) known = { slice, format: textFormatter(slice, functions) }
    return known.format(key, ...variables)
  }

  return {
    text,
    bindText(element, key, ...variables) {
      let unsubscribe = () => {}
      let isBound = true
      const say = () => {
        element.textContent = text(key, ...variables)
      }
      const begin = () => {
        if (!isBound) return
        say()
        unsubscribe = store()?.subscribe('text', say) ?? unsubscribe
      }
      element.setAttribute('data-key-name', key)
      // Why there is no widget, `ready` tells.
      void ready.catch(() => (isBound = false)).then(begin)
      return () => {
        isBound = false
        unsubscribe()
      }
    },
  }
}
