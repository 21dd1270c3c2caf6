/** Where somebody wants to have a value: a function, or an object. */
export type Ref<T> = ((value: T | null) => void) | { current: T | null } | null | undefined

export function setRef<T>(ref: Ref<T>, value: T | null): void {
  if (typeof ref === 'function') ref(value)
  else if (ref) ref.current = value
}
