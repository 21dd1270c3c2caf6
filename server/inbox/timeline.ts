import type { Part, TimelineItem, TimelinePage } from './types'

/** An item on screen. Without `delivery` the server has it. */
export interface Entry extends TimelineItem {
  delivery?: 'sending' | 'failed'
  /** Why it failed, as a sentence. */
  problem?: string
}

/** What is known of one conversation's timeline, oldest first. */
export interface Thread {
  entries: Entry[]
  /** Leads to older items; null when there are none. */
  nextCursor: string | null
  /** False until the first page came. */
  isLoaded: boolean
  isLoadingOlder: boolean
  error: string | null
  /** When the visitor last looked, ISO 8601. */
  visitorSeenAt: string | null
}

export const EMPTY_THREAD: Thread = {
  entries: [],
  nextCursor: null,
  isLoaded: false,
  isLoadingOlder: false,
  error: null,
  visitorSeenAt: null,
}

function earlier(a: Entry, b: Entry): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** Items of the same id are replaced by the newcomers. */
export function mergeEntries(entries: Entry[], newcomers: Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of newcomers) byId.set(entry.id, entry)
  return [...byId.values()].sort(earlier)
}

export function withOlderPage(thread: Thread, page: TimelinePage): Thread {
  const entries = mergeEntries(thread.entries, page.items)
  return { ...thread, entries, nextCursor: page.nextCursor, isLoadingOlder: false, error: null }
}

/**
 * Takes in the newest page, also after an outage. When more came meanwhile than the page holds, there is a gap
 * before it: then only the page is kept, and what is still on its way.
 */
export function withNewestPage(thread: Thread, page: TimelinePage): Thread {
  const known = new Set(thread.entries.filter((entry) => !entry.delivery).map((entry) => entry.id))
  const isJoined = !page.nextCursor || page.items.some((item) => known.has(item.id))
  const kept = isJoined ? thread.entries : thread.entries.filter((entry) => entry.delivery)
  const nextCursor = isJoined && known.size > 0 ? thread.nextCursor : page.nextCursor
  return { ...thread, entries: mergeEntries(kept, page.items), nextCursor, isLoaded: true, error: null }
}

/** Says how the sending of `id` went, unless the server already showed that it has it. */
export function withDelivery(
  thread: Thread,
  id: string,
  delivery: 'sending' | 'failed',
  problem?: string,
): Thread {
  const entries = thread.entries.map((entry) =>
    entry.id === id && entry.delivery ? { ...entry, delivery, problem } : entry,
  )
  return { ...thread, entries }
}

/** The words of an item: its own text, else its text parts, a line each. */
export function wordsOf({ text, parts }: TimelineItem): string {
  return text?.trim() ? text : textOf(parts)
}

function textOf(parts: Part[]): string {
  const texts = parts.map(({ type, text }) => (type === 'text' ? text : ''))
  return texts.filter(Boolean).join('\n')
}

/** The part at `index` of an item replaced, or added right behind the last one. */
export function withPart<Item extends TimelineItem>(item: Item, index: number, part: Part): Item {
  if (index > item.parts.length) return item
  const parts = [...item.parts.slice(0, index), part, ...item.parts.slice(index + 1)]
  // While a reply streams, its parts are ahead of its text.
  const text = item.text === textOf(item.parts) ? textOf(parts) : item.text
  return { ...item, parts, text }
}
