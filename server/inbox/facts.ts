/** What is known of a visitor and of a conversation, as lines of a name and a value. */
import { formatMoment } from '../../js-glue/components/format'
import type { Conversation, Visitor } from './types'
import type { Wording } from './wording'

export interface Fact {
  name: string
  value: string
  /** More of the same, for whoever looks closer. */
  title?: string
  href?: string
  /** Too long for its line; whoever wants all of it copies it. */
  isClipped?: boolean
  /** Worth a button that takes it to the clipboard. */
  canCopy?: boolean
}

export interface FactGroup {
  heading: string
  facts: Fact[]
}

/** A time as how long ago it was; nothing for none. */
type Ago = (iso: string | null | undefined) => string | null

type Line = [name: string, value: string | null | undefined, more?: Partial<Fact>]

/** Lines without a value are left out, and groups without a line too. */
export function factsOf(
  conversation: Conversation,
  visitor: Visitor | null,
  wording: Wording,
  nowMs: number,
): FactGroup[] {
  const ago: Ago = (iso) => (iso ? wording.ago(Date.parse(iso), nowMs) : null)
  return [
    group('Contact', contactLines(visitor)),
    group('Visitor', visitorLines(visitor, ago, nowMs)),
    group('Metadata', metadataLines(visitor)),
    group('Conversation', conversationLines(conversation, ago)),
  ].filter(({ facts }) => facts.length > 0)
}

function group(heading: string, lines: Line[]): FactGroup {
  const facts = lines.flatMap(([name, value, more]) => (value ? [{ name, value, ...more }] : []))
  return { heading, facts }
}

function contactLines(visitor: Visitor | null): Line[] {
  const contact = visitor?.contact
  return [
    ['Email', contact?.email, whole(contact?.email)],
    ['External id', contact?.externalId, whole(contact?.externalId)],
  ]
}

function conversationLines(conversation: Conversation, ago: Ago): Line[] {
  const { createdAt, channel, visitorRating, id } = conversation
  return [
    ['Started', ago(createdAt), moment(createdAt)],
    ['Channel', channel],
    ['Rating', visitorRating ? `${visitorRating} of 5` : null],
    ['Id', id, whole(id)],
  ]
}

function visitorLines(visitor: Visitor | null, ago: Ago, nowMs: number): Line[] {
  if (!visitor) return []
  const { currentPage: page, createdAt, lastSeenAt } = visitor
  return [
    ['Page', page?.title || page?.path || page?.url, linkTo(page?.url)],
    ['Last here', ago(lastSeenAt), moment(lastSeenAt)],
    ['First came', ago(createdAt), moment(createdAt)],
    ['Local time', localTime(visitor.timezone, nowMs), { title: visitor.timezone ?? '' }],
    ['Time zone', visitor.timezone],
    ['Language', languageName(visitor.language)],
    ['Place', words(', ', visitor.city, visitor.country)],
    ['Browser', words(' ', visitor.browser, visitor.browserVersion)],
    ['System', words(' ', visitor.os, visitor.osVersion)],
    ['Device', words(' ', visitor.device, visitor.deviceType)],
    ['Screen', visitor.screenResolution],
    ['Window', visitor.viewport],
    ['Id', visitor.id, whole(visitor.id)],
  ]
}

function metadataLines(visitor: Visitor | null): Line[] {
  return Object.entries(visitor?.contact?.metadata ?? {}).map(([name, value]) => [
    name,
    value === null ? null : String(value),
    { canCopy: true },
  ])
}

/** For what is clipped on screen. */
function whole(value: string | null | undefined): Partial<Fact> {
  return value ? { title: value, isClipped: true, canCopy: true } : {}
}

function moment(iso: string | null | undefined): Partial<Fact> {
  return iso ? { title: formatMoment('en', Date.parse(iso)) } : {}
}

/** Only what a browser opens as a page: the address comes from the visitor. */
function linkTo(url: string | null | undefined): Partial<Fact> {
  return url && /^https?:\/\//i.test(url) ? { href: url, title: url } : {}
}

/** Hour, minute and day where the visitor is; null for a zone that this browser does not know. */
export function localTime(timeZone: string | null, nowMs: number): string | null {
  if (!timeZone) return null
  try {
    return new Intl.DateTimeFormat('en', {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(nowMs)
  } catch {
    return null
  }
}

/** `pt-BR` as "Brazilian Portuguese"; what is no language tag stays as it is. */
export function languageName(tag: string | null): string | null {
  if (!tag) return null
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

function words(between: string, ...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(between)
}
