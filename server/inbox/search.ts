import { visitorLabel } from './labels'
import type { Conversation, Visitor } from './types'
import type { Wording } from './wording'

/** Lower case, without accents: what people type in a hurry. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The words of a search; none when there is nothing to look for. */
export function searchWords(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean)
}

/** What the server takes, in UTF-16 units. */
const LONGEST_SEARCH = 100

/** The words as the server is asked for them. */
export function searchText(query: string): string {
  return query.trim().slice(0, LONGEST_SEARCH)
}

/** Every word is in the title, the visitor's name or address, or the last message; in any order. */
export function matches(
  conversation: Conversation,
  visitor: Visitor | null,
  query: string,
  wording: Wording,
): boolean {
  const { lastMessage } = conversation
  const where = folded(
    [
      conversation.title,
      visitorLabel(conversation.visitorId, visitor),
      visitor?.contact?.email,
      lastMessage && wording.lastWords(lastMessage).text,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return searchWords(query).every((word) => where.includes(word))
}
