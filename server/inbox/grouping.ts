import type { TimelineItem } from './types'

/** Messages of one author closer than this belong together. */
const SPELL_MS = 5 * 60_000

export interface DayLabel {
  /** Local day, `YYYY-MM-DD`. */
  date: string
  label: 'today' | 'yesterday' | 'date'
}

function localDate(atMs: number): string {
  const at = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The local day of an instant. Yesterday is a calendar day, also where a day has 23 or 25 hours. */
export function dayOf(iso: string, nowMs: number): DayLabel {
  const date = localDate(Date.parse(iso))
  const now = new Date(nowMs)
  if (date === localDate(nowMs)) return { date, label: 'today' }
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime()
  return { date, label: date === localDate(yesterday) ? 'yesterday' : 'date' }
}

/** Both are messages of one author to the same readers, sent shortly after each other. */
export function isSameSpell(a: TimelineItem, b: TimelineItem): boolean {
  const isSameAuthor = a.userId === b.userId && a.aiAgentId === b.aiAgentId && a.visitorId === b.visitorId
  const isClose = Date.parse(b.createdAt) - Date.parse(a.createdAt) <= SPELL_MS
  const isSameAudience = a.visibility === b.visibility
  return a.type === 'message' && b.type === 'message' && isSameAuthor && isSameAudience && isClose
}
