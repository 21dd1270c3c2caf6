/** The second line of a row: the last message in a few words, and who said it. */
import { assistantName, memberName } from './labels'
import type { InboxState } from './state'
import type { Conversation, TimelineItem } from './types'

export interface Preview {
  /** Null for the visitor, whose name is the row's own. */
  who: string | null
  isNote: boolean
  text: string
}

type Known = Pick<InboxState, 'members' | 'assistants' | 'actorUserId' | 'wording'>

export function previewOf({ lastMessage }: Conversation, known: Known): Preview {
  if (!lastMessage) return { who: null, isNote: false, text: 'No message yet' }
  return { who: authorOf(lastMessage, known), ...known.wording.lastWords(lastMessage) }
}

function authorOf(
  { userId, aiAgentId }: TimelineItem,
  { members, assistants, actorUserId }: Known,
): string | null {
  if (userId === actorUserId) return 'You'
  if (userId) return memberName(members, userId).split(' ')[0] ?? null
  return aiAgentId ? assistantName(assistants, aiAgentId) : null
}
