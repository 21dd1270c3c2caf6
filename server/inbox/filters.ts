/** Which conversations a list shows. */
import type { InboxState } from './state'
import type { Conversation } from './types'

export type Filter = 'open' | 'mine' | 'resolved' | 'spam' | 'archived'

/** In the order of the buttons. */
export const FILTERS: readonly Filter[] = ['open', 'mine', 'resolved', 'spam', 'archived']

/** This teammate takes part: the server says so, or they are known to have replied. */
export function isMine(state: InboxState, { id, participants, lastMessage }: Conversation): boolean {
  const me = state.actorUserId
  const replied = lastMessage?.userId === me || state.threads[id]?.hasWritten
  return replied || (participants?.some(({ userId }) => userId === me) ?? false)
}

/** Archived ones are in their own list alone, and spam is nobody's own. */
export function fits(state: InboxState, conversation: Conversation, filter: Filter): boolean {
  const isArchived = Boolean(conversation.deletedAt)
  switch (filter) {
    case 'archived':
      return isArchived
    case 'mine':
      return !isArchived && conversation.status !== 'spam' && isMine(state, conversation)
    default:
      return !isArchived && conversation.status === filter
  }
}

/** How the server is asked for the same list; one that does not know these names gives all conversations. */
export function filterQuery(filter: Filter): Record<string, string> {
  switch (filter) {
    case 'archived':
      return { archived: 'true' }
    case 'mine':
      return { participant: 'me', archived: 'false' }
    default:
      return { status: filter, archived: 'false' }
  }
}
