import { useLayoutEffect, useRef, useState } from '#view'

import { type WidgetStore, useSlice, useStore } from '../view/store'

interface Drafts {
  /** By conversation id. */
  texts: Map<string, string>
  /** Texts of the core that were put back into an input, by revision. */
  restored: Set<number>
}

/** Closing the panel must not lose what was being written, so drafts live as long as the store. */
const draftsOfStore = new WeakMap<WidgetStore, Drafts>()

/** The text in the input of the conversation on screen. A text that the core gives back is put before it. */
export function useDraft(): [string, (text: string) => void] {
  const drafts = draftsOf(useStore())
  const id = useSlice('conversation').conversationId ?? ''
  const { restored } = useSlice('composer')
  const [, redraw] = useState<unknown>(null)
  const writtenFor = useRef(id)
  if (writtenFor.current !== id) {
    // The conversation that was pending got its id under the visitor's hands: the text goes along.
    if (writtenFor.current === '__pending__') move(drafts.texts, '__pending__', id)
    writtenFor.current = id
  }
  const draft = drafts.texts.get(id) ?? ''
  const write = (text: string) => {
    drafts.texts.set(id, text)
    redraw({})
  }
  useLayoutEffect(() => {
    const back = restored.filter(({ revision }) => !drafts.restored.has(revision))
    if (back.length === 0) return
    for (const { revision } of back) drafts.restored.add(revision)
    write([...back.map(({ text }) => text), ...(draft.trim() ? [draft] : [])].join('\n'))
  }, [restored, drafts])
  return [draft, write]
}

function draftsOf(store: WidgetStore): Drafts {
  const known = draftsOfStore.get(store) ?? { texts: new Map<string, string>(), restored: new Set<number>() }
  draftsOfStore.set(store, known)
  return known
}

function move(texts: Map<string, string>, from: string, to: string): void {
  const text = texts.get(from)
  texts.delete(from)
  if (text) texts.set(to, text)
}
