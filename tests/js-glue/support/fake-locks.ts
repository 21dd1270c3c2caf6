/** Web Locks of a browser of which every caller is another tab: one holder a name, the others wait their turn. */
export function createFakeLocks(): LockManager {
  const queues = new Map<string, (() => Promise<unknown>)[]>()

  async function next(name: string) {
    const queue = queues.get(name) ?? []
    const first = queue[0]
    if (!first) return
    await first()
    queue.shift()
    void next(name)
  }

  const request = (name: string, { signal }: LockOptions, granted: () => Promise<unknown>) =>
    new Promise<void>((resolve, reject) => {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      const turn = async () => {
        if (signal?.aborted) return
        await granted()
        resolve()
      }
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      queue.push(turn)
      if (queue.length === 1) queueMicrotask(() => void next(name))
    })
  return { request } as unknown as LockManager
}

/** Of a page that may not ask. */
export const refusingLocks = {
  request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
} as unknown as LockManager
