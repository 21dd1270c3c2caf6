/** The second line of a row: the last message in a few words, and who said it. */
import { memberName } from './labels'
import type { Conversation, Member, TimelineItem } from './types'

/** Message text without the marks of links. */
export function plainWords(text: string | null | undefined): string {
  return (text ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
}

export interface Preview {
  /** Null for the visitor, whose name is the row's own. */
  who: string | null
  isNote: boolean
  text: string
}

export function previewOf(conversation: Conversation, members: Member[], actorUserId: string): Preview {
  const item = conversation.lastMessage
  if (!item) return { who: null, isNote: false, text: 'No message yet' }
  const who = item.userId
    ? item.userId === actorUserId
      ? 'You'
      : (memberName(members, item.userId).split(' ')[0] ?? null)
    : item.aiAgentId
      ? 'Assistant'
      : null
  const text = plainWords(item.text) || attachmentWords(item)
  return { who, isNote: item.visibility === 'private', text }
}

function attachmentWords({ parts }: TimelineItem): string {
  const images = parts.filter(({ type }) => type === 'image').length
  const files = parts.filter(({ type }) => type === 'file').length
  if (images + files > 1) return files === 0 ? `${images} images` : `${images + files} files`
  if (images > 0) return 'An image'
  return files > 0 ? 'A file' : 'An empty message'
}
