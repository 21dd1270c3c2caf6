/** The second line of a row: the last message in a few words, and who said it. */
import { assistantName, memberName } from './labels'
import type { InboxState } from './state'
import { wordsOf } from './timeline'
import type { Conversation, TimelineItem } from './types'

export interface Preview {
  /** Null for the visitor, whose name is the row's own. */
  who: string | null
  isNote: boolean
  text: string
}

/** `line` makes one line of a text (`Wording`). */
export function previewOf(
  conversation: Conversation,
  { members, assistants, actorUserId }: Pick<InboxState, 'members' | 'assistants' | 'actorUserId'>,
  line: (text: string) => string,
): Preview {
  const item = conversation.lastMessage
  if (!item) return { who: null, isNote: false, text: 'No message yet' }
  const who = item.userId
    ? item.userId === actorUserId
      ? 'You'
      : (memberName(members, item.userId).split(' ')[0] ?? null)
    : item.aiAgentId
      ? assistantName(assistants, item.aiAgentId)
      : null
  const text = line(wordsOf(item)) || attachmentWords(item)
  return { who, isNote: item.visibility === 'private', text }
}

function attachmentWords({ parts }: TimelineItem): string {
  const images = parts.filter(({ type }) => type === 'image').length
  const files = parts.filter(({ type }) => type === 'file').length
  if (images + files > 1) return files === 0 ? `${images} images` : `${images + files} files`
  if (images > 0) return 'An image'
  return files > 0 ? 'A file' : 'An empty message'
}
