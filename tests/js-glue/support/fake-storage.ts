/** Local storage whose entries a test can see as own properties, as browsers show them. */
export function createFakeStorage(entries: Record<string, string> = {}): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(storage, key) ? String(storage[key]) : null),
    setItem: (key: string, value: string) => {
      storage[key] = value
    },
    removeItem: (key: string) => {
      delete storage[key]
    },
  }
  const storage: Record<string, unknown> = Object.assign(Object.create(methods) as object, entries)
  return storage as unknown as Storage
}

/** What a browser gives whose storage is full or forbidden. */
export function createRefusingStorage(): Storage {
  const refuse = () => {
    throw new DOMException('refused', 'QuotaExceededError')
  }
  return Object.create({ getItem: refuse, setItem: refuse, removeItem: refuse }) as Storage
}
