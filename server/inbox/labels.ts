/** Names and faces of people. */
import type { Face } from '../../js-glue/core/types'
import type { Assistant, Member, Visitor } from './types'

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

export function assistantName(assistants: Assistant[], id: string | null | undefined): string {
  return assistants.find((each) => each.id === id)?.name.trim() || 'Assistant'
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

export function assistantFace(assistants: Assistant[], id: string): Face {
  const image = assistants.find((each) => each.id === id)?.image ?? null
  const name = assistantName(assistants, id)
  return { kind: 'ai', name, image, seed: name, presence: null }
}
