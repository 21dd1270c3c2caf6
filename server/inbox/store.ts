import type { InboxEvent } from './events'
import type { InboxState } from './state'
import { update } from './update'

/** Holds the state, and tells whoever listens when an event changed it. */
export class InboxStore {
  private readonly listeners = new Set<() => void>()

  constructor(private state: InboxState) {}

  readonly getState = (): InboxState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly apply = (event: InboxEvent): void => {
    const next = update(this.state, event)
    if (next === this.state) return
    this.state = next
    for (const listener of this.listeners) listener()
  }
}
