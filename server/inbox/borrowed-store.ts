import english from '../../core/text/locales/en.json'
import type { Action, PackageManager, SliceName, Slices, TextSlice } from '../../js-glue/core/types'
import type { WidgetStore } from '../../js-glue/view/store'
import type { Writing } from './writing'

/** Of the core's `kPackageManagerKey`: who visits the site with a widget of the same origin chose it there. */
const CHOICE_KEY = 'cossistant:package-manager'
const MANAGERS: readonly string[] = ['npm', 'yarn', 'pnpm', 'bun'] satisfies PackageManager[]

const text: TextSlice = {
  locale: 'en',
  language: 'en',
  direction: 'ltr',
  builtIn: 'en',
  partOfDay: 'morning',
  visitorName: null,
  websiteName: null,
  required: [],
  website: null,
  // Its greeting goes by the time of day, which the core would choose; nobody is greeted here.
  sentences: {
    ...(english as unknown as TextSlice['sentences']),
    'component.message.delivery.retry': 'Send again',
  },
}

/**
 * What the parts of the widget that the inbox borrows for messages ask of a store: English sentences, whose words
 * commands are shown in, and what becomes of a message that failed.
 */
export function borrowedStore(writing: Pick<Writing, 'retry' | 'discard'>): WidgetStore {
  const listeners = new Set<() => void>()
  let conversation = { packageManager: keptChoice() }

  function dispatch(action: Action): void {
    if (action.type === 'retryMessage') return writing.retry(action.itemId)
    if (action.type === 'discardMessage') return writing.discard(action.itemId)
    if (action.type !== 'choosePackageManager') return
    conversation = { packageManager: action.packageManager }
    keepChoice(action.packageManager)
    for (const listener of [...listeners]) listener()
  }

  return {
    read: <N extends SliceName>(name: N) => (name === 'text' ? text : conversation) as unknown as Slices[N],
    subscribe(_, listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    rows: () => [],
    rowWindow: () => ({ from: 0, to: 0, beforePx: 0, afterPx: 0 }),
    measureRow: () => {},
    subscribeRows: () => () => undefined,
    place: () => null,
    dispatch,
    addFiles: () => undefined,
    file: () => undefined,
  }
}

// Browsers may be told to keep nothing; then the choice holds for as long as the page.

function keptChoice(): PackageManager {
  try {
    const kept = localStorage.getItem(CHOICE_KEY) ?? ''
    return MANAGERS.includes(kept) ? (kept as PackageManager) : 'npm'
  } catch {
    return 'npm'
  }
}

function keepChoice(choice: PackageManager): void {
  try {
    localStorage.setItem(CHOICE_KEY, choice)
  } catch {
    return
  }
}
