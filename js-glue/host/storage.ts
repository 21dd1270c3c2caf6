export interface StoredEntry {
  key: string
  value: string
}

/** What the widget keeps in this browser. Never throws: without local storage it lasts as long as the page. */
export interface WidgetStorage {
  /** Every entry of ours. Longer values than we ever write are left out. */
  entries(): StoredEntry[]
  /** Says whether later pages and other tabs find it there. */
  set(key: string, value: string): boolean
  remove(key: string): void
}

/** Nothing else in the page's storage is ever read or written. */
export const kStoragePrefix = 'cossistant'
/** Longest value that is read, in UTF-16 units. */
const kLongestValue = 1024 * 1024

/** What local storage refused (blocked, or full), by key. Shared, so that a second mount finds it. */
const fallback = new Map<string, string>()
/** The same of the storage that lasts as long as the tab. */
export const tabFallback = new Map<string, string>()

/** `open` gives the page's storage; browsers that forbid it throw at this very look. */
export function createStorage(open: () => Storage | null, memory = fallback): WidgetStorage {
  const storage = attempt(open) ?? null

  return {
    entries() {
      const found = new Map<string, string>()
      for (const key of attempt(() => (storage ? Object.keys(storage) : [])) ?? []) {
        if (!key.startsWith(kStoragePrefix)) continue
        const value = attempt(() => storage?.getItem(key))
        if (typeof value === 'string' && value.length <= kLongestValue) found.set(key, value)
      }
      for (const [key, value] of memory) found.set(key, value)
      return Array.from(found, ([key, value]) => ({ key, value }))
    },
    set(key, value) {
      if (!key.startsWith(kStoragePrefix)) return false
      const kept = attempt(() => {
        storage?.setItem(key, value)
        return storage !== null
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
      return !!kept
    },
    remove(key) {
      if (!key.startsWith(kStoragePrefix)) return
      memory.delete(key)
      attempt(() => storage?.removeItem(key))
    },
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
