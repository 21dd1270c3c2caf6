/** Words for people: names, times, events. */
import type { Face } from '../../js-glue/core/types'
import type { Conversation, Member, TimelineItem, Visitor } from './types'

const MOODS = [
  'Amber',
  'Brave',
  'Calm',
  'Copper',
  'Early',
  'Gentle',
  'Jolly',
  'Mossy',
  'Quiet',
  'Silver',
  'Sunny',
  'Wild',
]
const BEINGS = [
  'Badger',
  'Beetle',
  'Finch',
  'Fox',
  'Hare',
  'Heron',
  'Lynx',
  'Otter',
  'Owl',
  'Robin',
  'Squirrel',
  'Wren',
]

/** 32-bit FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** The contact's name or address, else a made-up name that is the same for the same visitor. */
export function visitorLabel(visitorId: string, visitor: Visitor | null): string {
  const known = visitor?.contact?.name?.trim() || visitor?.contact?.email
  if (known) return known
  const value = hash(visitorId)
  return `${MOODS[value % MOODS.length]} ${BEINGS[(value >>> 8) % BEINGS.length]}`
}

export function memberName(members: Member[], id: string | null | undefined): string {
  const member = members.find((each) => each.id === id)
  return member?.name?.trim() || member?.email || 'A teammate'
}

/** What the row says of the last message, without the marks of links. */
export function previewText(conversation: Conversation, isOwn: (userId: string) => boolean): string {
  const item = conversation.lastMessage
  if (!item) return 'No message yet'
  const text = (item.text ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim() || attachmentWord(item)
  return item.userId && isOwn(item.userId) ? `You: ${text}` : text
}

function attachmentWord(item: TimelineItem): string {
  if (item.parts.some((part) => part.type === 'image')) return 'An image'
  return item.parts.some((part) => part.type === 'file') ? 'A file' : 'An empty message'
}

const EVENT_SENTENCES: Record<string, string> = {
  participant_joined: 'joined',
  participant_left: 'left',
  resolved: 'resolved the conversation',
  reopened: 'reopened the conversation',
  visitor_identified: 'said who they are',
  visitor_blocked: 'blocked the visitor',
  visitor_unblocked: 'unblocked the visitor',
}

/** One line for an event; a type that is new here reads as its own name. */
export function eventSentence(item: TimelineItem, members: Member[], visitorName: string): string {
  const part = item.parts.find((each) => each.type === 'event')
  const kind = part?.eventType ?? item.type
  const actorId = part?.actorUserId ?? item.userId
  const actor = actorId
    ? memberName(members, actorId)
    : (part?.actorAiAgentId ?? item.aiAgentId)
      ? 'The assistant'
      : visitorName
  return `${actor} ${EVENT_SENTENCES[kind] ?? kind.replaceAll('_', ' ')}`
}

export function faceOf(visitorId: string, visitor: Visitor | null): Face {
  const name = visitorLabel(visitorId, visitor)
  return { kind: 'visitor', name, image: visitor?.contact?.image ?? null, seed: visitorId, presence: null }
}

export function memberFace(members: Member[], id: string): Face {
  const image = members.find((each) => each.id === id)?.image ?? null
  const name = memberName(members, id)
  // The widget draws teammates from their names: visitors and the team see the same face.
  return { kind: 'human', name, image, seed: name, presence: null }
}
