import type { InboxCore } from '../../js-glue/core/inbox-core'
import type { DeskEvent, Face, RowPatch, ThreadRow, ThreadSlice } from '../../js-glue/core/types'
import { createRowCache, type RowCache } from '../../js-glue/host/rows'
import { messageOf } from './api'
import { faceOf } from './labels'
import { conversationById, visitorOf } from './selectors'
import type { InboxStore } from './store'

/** What the core tells of one conversation. */
export interface Thread extends ThreadSlice {
  /** Oldest first. Rows that did not move are the same objects. */
  rows: readonly ThreadRow[]
}

export const EMPTY_THREAD: Thread = {
  rows: [],
  isLoaded: false,
  olderCursor: null,
  isLoadingOlder: false,
  error: null,
  rowCount: 0,
  sendingId: null,
  hasWritten: false,
}

/** Hands on to the core what happens in conversations, and to the store what comes of it. */
export class Threads {
  private readonly caches = new Map<string, RowCache<ThreadRow>>()
  /** Faces of visitors that the core knows, by conversation. */
  private readonly introduced = new Map<string, Face>()

  constructor(
    private readonly store: InboxStore,
    private readonly core: InboxCore,
  ) {}

  handle(event: DeskEvent): void {
    try {
      for (const patch of this.core.handle({ nowMs: Date.now(), ...event })) this.move(patch)
    } catch (error) {
      this.store.apply({ type: 'noticed', message: messageOf(error) })
    }
  }

  /** How visitors of open conversations are called and drawn, as far as the core was not told. */
  introduceVisitors(): void {
    const state = this.store.getState()
    for (const conversationId of new Set([...Object.keys(state.threads), state.selectedId])) {
      const conversation = conversationById(state, conversationId)
      if (!conversation) continue
      const face = faceOf(conversation.visitorId, visitorOf(state, conversation))
      const known = this.introduced.get(conversation.id)
      if (known?.name === face.name && known.image === face.image) continue
      this.introduced.set(conversation.id, face)
      this.handle({ type: 'visitorShown', conversationId: conversation.id, face })
    }
  }

  private move(patch: RowPatch): void {
    const { conversationId: id, rowCount } = patch
    const cache = this.cacheOf(id)
    cache.patch(patch)
    const thread = { ...this.core.readThread(id), rows: cache.read(0, rowCount, rowCount) }
    this.store.apply({ type: 'threadMoved', id, thread })
  }

  private cacheOf(id: string): RowCache<ThreadRow> {
    const known = this.caches.get(id)
    if (known) return known
    const cache = createRowCache((from, to) => this.core.readRows(id, from, to))
    this.caches.set(id, cache)
    return cache
  }
}
