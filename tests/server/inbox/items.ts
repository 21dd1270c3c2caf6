import { readFileSync } from 'node:fs'

import { loadInboxCore, type InboxCore } from '../../../js-glue/core/inbox-core'
import type { InboxEvent } from '../../../server/inbox/events'
import { initialState, type InboxState } from '../../../server/inbox/state'
import type { Conversation, TimelineItem } from '../../../server/inbox/types'
import { update } from '../../../server/inbox/update'
import type { Wording } from '../../../server/inbox/wording'

export const ME = '01HME000000000000000000000'
export const VISITOR = '01HVISITOR0000000000000000'

/** A public message of the visitor in conversation `CO1`, `second` seconds after noon. */
export function item(id: string, second: number, change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id,
    conversationId: 'CO1',
    visibility: 'public',
    type: 'message',
    text: `message ${id}`,
    parts: [],
    userId: null,
    aiAgentId: null,
    visitorId: VISITOR,
    createdAt: at(second),
    ...change,
  }
}

export function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 5, 12, 0, second)).toISOString()
}

export function conversation(id: string, change: Partial<Conversation> = {}): Conversation {
  const known = {
    status: 'open',
    visitorId: VISITOR,
    createdAt: at(0),
    updatedAt: at(0),
    deletedAt: null,
  } as const
  return { id, ...known, ...change }
}

/** A core of its own, as it was built. */
export function inboxCore(): Promise<InboxCore> {
  return loadInboxCore(new Uint8Array(readFileSync('dist/inbox/inbox.wasm')))
}

/** Texts as they are, without the core. */
export const wording: Wording = {
  lastWords: ({ text, visibility }) => ({ text: text ?? '', isNote: visibility === 'private' }),
  line: (text) => text,
  ago: (atMs) => new Date(atMs).toISOString(),
}

/** What ME sees after `events`, with `CO1` in the list. */
export function after(...events: InboxEvent[]): InboxState {
  const page = { items: [conversation('CO1')], nextCursor: null }
  const start: InboxEvent = { type: 'listLoaded', filter: 'open', page, isNewest: true }
  return [start, ...events].reduce(update, initialState(ME, wording))
}
