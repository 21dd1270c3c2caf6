/**
 * How components read the widget and ask things of it. The host implements `WidgetStore` over the core;
 * a test or a fixture implements it over plain values.
 */
import { createContext, useCallback, useContext, useExternalValue, useMemo } from '#view'

import type { Action, Placed, PlacementRequest, Row, RowWindow, SliceName, Slices } from '../core/types'
import { knownLocale } from './locale'
import { createRequiredContext } from './required-context'
import { type FormatText, type TextFunctions, textFormatter } from './text'

export interface WidgetStore {
  /** The same object until that slice moves. */
  read<N extends SliceName>(name: N): Slices[N]
  /** Calls `listener` after `name` moved; answers with the way to stop. */
  subscribe(name: SliceName, listener: () => void): () => void
  /**
   * Rows `from` up to but not including `to` of the conversation on screen, all by default. The same array until one
   * moves; rows that did not move keep their identity.
   */
  rows(from?: number, to?: number): readonly Row[]
  /**
   * Which rows to draw with their list scrolled by `topPx` in a view of `heightPx`. `Infinity` is the end; `NaN` is where
   * the reader was, whatever rows came and went above.
   */
  rowWindow(topPx: number, heightPx: number): RowWindow
  /** How tall a row turned out to be, px. */
  measureRow(row: number, px: number): void
  subscribeRows(listener: () => void): () => void
  /** Where a panel stands beside its anchor; null once the core is gone. */
  place(request: PlacementRequest): Placed | null
  dispatch(action: Action): void
  /** The visitor picked, pasted or dropped files for the message that is being written. */
  addFiles(files: Iterable<File>): void
  /** One of these, until it is sent or taken out. */
  file(fileId: string): File | undefined
}

const store = createRequiredContext<WidgetStore>(
  'This part of the widget must be drawn inside <Support>: there is no store around it.',
)
export const StoreProvider = store.Provider
/** The store around this component. Throws outside of `Support`. */
export const useStore = store.use

const TextFunctionsContext = createContext<TextFunctions>({ current: [] })
export const TextFunctionsProvider = TextFunctionsContext.Provider

export function useSlice<N extends SliceName>(name: N): Slices[N] {
  const store = useStore()
  const subscribe = useCallback((listener: () => void) => store.subscribe(name, listener), [store, name])
  const read = useCallback(() => store.read(name), [store, name])
  return useExternalValue(subscribe, read)
}

/** Rows `from` up to but not including `to`. Draws again whenever any row moves. */
export function useRows(from: number, to: number): readonly Row[] {
  const store = useStore()
  const subscribe = useCallback((listener: () => void) => store.subscribeRows(listener), [store])
  const read = useCallback(() => store.rows(from, to), [store, from, to])
  return useExternalValue(subscribe, read)
}

export function useDispatch(): (action: Action) => void {
  const store = useStore()
  return useCallback((action: Action) => store.dispatch(action), [store])
}

/** Says texts in the locale of the widget (api §2.13). Throws outside of `Support`, like all of these. */
export function useText(): FormatText {
  const slice = useSlice('text')
  const functions = useContext(TextFunctionsContext)
  return useMemo(() => textFormatter(slice, functions), [slice, functions])
}

/** The locale that dates, times and sizes are written in. */
export function useLocale(): string {
  const { locale } = useSlice('text')
  return useMemo(() => knownLocale(locale), [locale])
}
