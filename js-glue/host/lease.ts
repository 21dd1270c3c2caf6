/** A lease that one tab of the browser holds at a time; the widgets of a page share theirs. */
interface Lease {
  told: Set<() => void>
  isHeld: boolean
  /** Gives it back, or stops waiting for it. */
  end(): void
}

const leases = new Map<string, Lease>()

/**
 * Waits for the lease called `name` and calls `taken` once this page has it, which may be at once. Without
 * permission to wait, every page counts as having it. The answer gives it back.
 */
export function takeLease(locks: LockManager, name: string, taken: () => void): () => void {
  const lease = leases.get(name) ?? waitFor(locks, name)
  lease.told.add(taken)
  if (lease.isHeld) taken()
  return () => {
    lease.told.delete(taken)
    if (lease.told.size > 0) return
    leases.delete(name)
    lease.end()
  }
}

function waitFor(locks: LockManager, name: string): Lease {
  const waiting = new AbortController()
  const lease: Lease = { told: new Set(), isHeld: false, end: () => waiting.abort() }
  const held = () => {
    lease.isHeld = true
    for (const taken of lease.told) taken()
  }
  locks
    .request(name, { signal: waiting.signal }, () => {
      held()
      return new Promise<void>((resolve) => (lease.end = resolve))
    })
    .catch(held)
  leases.set(name, lease)
  return lease
}
