import type { Action, Output, SliceName, Slices } from '../core/types'
import type { CoreRuntime } from '../core/runtime'
import type { WidgetStore } from '../view/store'
import type { Files } from './files'
import { createRowCache } from './rows'

/** The widget's state as components read it, over a running core. */
export interface HostStore extends WidgetStore {
  /** Marks what `output` moved as to be read again. */
  take(output: Output): void
  /** Tells the listeners of everything taken since the last time. */
  notify(): void
}

type Listener = () => void

/** Slices and rows are read when somebody asks for them, and kept until they move. */
export function createStore(
  runtime: Pick<CoreRuntime, 'readSlice' | 'readRows' | 'rowWindow' | 'measureRow' | 'place'>,
  dispatch: (action: Action) => void,
  files: Pick<Files, 'pick' | 'get'> = { pick: () => [], get: () => undefined },
): HostStore {
  const slices: Partial<Slices> = {}
  const stale = new Set<SliceName>()
  const sliceListeners = new Map<SliceName, Set<Listener>>()
  const rowListeners = new Set<Listener>()
  const moved = new Set<SliceName>()
  let rowsMoved = false
  /** Whose rows `rowCache` holds. */
  let conversationId: string | null = null

  const rowCache = createRowCache((from, to) => {
    const answer = runtime.readRows(from, to)
    if (!answer.ok) throw new Error(`The rows ${from} to ${to} cannot be read: ${answer.error.message}`)
    return answer.value
  })

  function read<N extends SliceName>(name: N): Slices[N] {
    const kept = slices[name]
    if (kept && !stale.has(name)) return kept
    const answer = runtime.readSlice(name)
    if (answer.ok) slices[name] = answer.value
    else if (!kept) throw new Error(`The slice "${name}" cannot be read: ${answer.error.message}`)
    stale.delete(name)
    return slices[name] as Slices[N]
  }

  function followConversation() {
    const onScreen = read('conversation').conversationId
    if (onScreen === conversationId) return
    conversationId = onScreen
    rowCache.forget()
    rowsMoved = true
  }

  return {
    read,
    dispatch,
    addFiles: (picked) => dispatch({ type: 'addFiles', files: files.pick(picked) }),
    file: files.get,
    subscribe(name, listener) {
      const listeners = sliceListeners.get(name) ?? new Set()
      sliceListeners.set(name, listeners)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    rows(from = 0, to = Infinity) {
      const { rowCount } = read('conversation')
      return rowCache.read(from, to, rowCount)
    },
    rowWindow(topPx, heightPx) {
      const answer = runtime.rowWindow(topPx, heightPx)
      if (answer.ok) return answer.value
      return { from: 0, to: read('conversation').rowCount, beforePx: 0, afterPx: 0 }
    },
    measureRow: (row, px) => runtime.measureRow(row, px),
    subscribeRows(listener) {
      rowListeners.add(listener)
      return () => rowListeners.delete(listener)
    },
    place(request) {
      const answer = runtime.place(request)
      return answer.ok ? answer.value : null
    },
    take({ changes, rows }) {
      for (const name of changes) {
        stale.add(name)
        moved.add(name)
      }
      if (stale.has('conversation')) followConversation()
      for (const patch of rows) {
        if (patch.conversationId !== conversationId) continue
        rowCache.patch(patch)
        rowsMoved = true
      }
    },
    notify() {
      const told = [...moved].flatMap((name) => [...(sliceListeners.get(name) ?? [])])
      if (rowsMoved) told.push(...rowListeners)
      moved.clear()
      rowsMoved = false
      for (const listener of told) listener()
    },
  }
}
