import { createContext, useContext } from '#view'

/** A context that only makes sense inside of its provider: `use` throws an `Error` with `complaint` elsewhere. */
export function createRequiredContext<T extends object>(complaint: string) {
  const context = createContext<T | null>(null)
  function use(): T {
    const value = useContext(context)
    if (!value) throw new Error(complaint)
    return value
  }
  return { Provider: context.Provider, use }
}
