import type { Action } from '../core/types'

/** Actions that somebody waits for the answer of. */
type Call = Extract<Action, { callId?: number }>
/** `Omit` of each alternative by itself. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'callId'> : never

export interface Calls {
  /** Has the action dispatched; resolves with its answer, or with null when it failed. Never rejects. */
  make(action: Unnumbered<Call>): Promise<unknown>
  answer(callId: number, value: unknown): void
  /** Whatever waits is answered with null, and so is whatever is still asked. */
  stop(): void
}

export function createCalls(dispatch: (action: Action) => void): Calls {
  const waiting = new Map<number, (value: unknown) => void>()
  let lastId = 0
  let isStopped = false

  function answer(callId: number, value: unknown) {
    waiting.get(callId)?.(value)
    waiting.delete(callId)
  }

  return {
    make(action) {
      if (isStopped) return Promise.resolve(null)
      return new Promise((resolve) => {
        const callId = ++lastId
        waiting.set(callId, resolve)
        dispatch({ ...action, callId } as Call)
      })
    },
    answer,
    stop() {
      isStopped = true
      for (const callId of [...waiting.keys()]) answer(callId, null)
    },
  }
}
