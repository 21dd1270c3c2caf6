import type { SliceName } from '../../../js-glue/core/types'
import { ScriptedSession } from '../../wasm/support/scripted-session'
import {
  agentMessage,
  conversation,
  socketEvent,
  visitorMessage,
  website,
} from '../../wasm/support/server-words'
import type { Tape } from './tape'

/** What is measured: `prepare` leads up to it, `round` is one round of it. */
export interface Scene {
  name: string
  rounds: number
  prepare(session: ScriptedSession): void
  round(session: ScriptedSession, at: number, tape: Tape): void
}

const kConversation = 'CO0000000000000000'
const kPage = 50
const kStartMs = Date.UTC(2026, 0, 1)
const kSizes = [10, 1_000, 100_000]
const kSlices: SliceName[] = [
  'shell',
  'home',
  'history',
  'conversation',
  'composer',
  'connection',
  'text',
  'supportState',
  'visitor',
]
const kShortText = 'Thank you, that is what I was looking for.'
const kLongText = Array.from(
  { length: 12 },
  (_, at) =>
    `## Step ${at}\n\nOpen **settings**, then [the page](https://acorn.test/${at}):\n\n- \`npm install acorn\`\n- wait _a moment_\n\n`,
).join('')

/** The item at `position` of a long conversation; positions below zero are older than the first ones. */
function itemAt(position: number, text = kShortText) {
  const id = `01KDV0000000${10_000_000_000_000 + position}`
  const createdAt = new Date(kStartMs + position * 75_000).toISOString()
  const write = Math.floor(position / 3) % 2 === 0 ? visitorMessage : agentMessage
  return write({ id, conversationId: kConversation, text, createdAt })
}

function itemsBetween(first: number, end: number, text?: string) {
  return Array.from({ length: end - first }, (_, at) => itemAt(first + at, text))
}

function conversations(count: number) {
  const list = Array.from({ length: count }, (_, at) => ({
    ...conversation(at === 0 ? kConversation : `CO${String(at).padStart(16, '0')}`, itemAt(at).createdAt),
    title: `Question ${at}`,
    lastTimelineItem: itemAt(at),
  }))
  const pagination = { page: 1, limit: 50, total: count, totalPages: 1, hasMore: false }
  return { conversations: list, pagination }
}

function bootstrap(session: ScriptedSession, count: number) {
  session.start()
  session.respond('GET', /\/websites/, website)
  session.respond('GET', /\/conversations\?/, conversations(count))
  session.openSocket()
}

function respondPage(
  session: ScriptedSession,
  first: number,
  end: number,
  hasNextPage: boolean,
  text?: string,
) {
  session.respond('GET', /\/timeline/, {
    items: itemsBetween(first, end, text),
    hasNextPage,
    nextCursor: hasNextPage ? `before-${first}` : null,
  })
}

/** A widget that shows a conversation of `size` items, of which the newest is at position `size - 1`. */
function showConversation(session: ScriptedSession, size: number, text?: string) {
  bootstrap(session, 1)
  session.act({ type: 'openConversation', conversationId: kConversation })
  for (let end = size; end > 0; end -= kPage) {
    if (end < size) session.act({ type: 'loadOlder' })
    respondPage(session, Math.max(0, end - kPage), end, true, text)
  }
}

function created(session: ScriptedSession, position: number, text?: string) {
  return session.receive(socketEvent('timelineItemCreated', kConversation, { item: itemAt(position, text) }))
}

const bootstrapScene: Scene = {
  name: 'bootstrap, 50 conversations',
  rounds: 100,
  prepare() {},
  round(_, __, tape) {
    tape.renew()
    bootstrap(new ScriptedSession(tape), 50)
  },
}

/** Scenes that are the same but for the length of the conversation on screen. */
function sized(
  name: string,
  rounds: number,
  round: (session: ScriptedSession, at: number, size: number) => void,
) {
  return kSizes.map((size): Scene => ({
    name: `${name}, ${size} items`,
    rounds,
    prepare: (session) => showConversation(session, size),
    round: (session, at) => round(session, at, size),
  }))
}

function readScene(name: SliceName): Scene {
  return {
    name: `slice ${name}`,
    rounds: 500,
    prepare: (session) => showConversation(session, 1_000),
    round: (session) => session.runtime.readSlice(name),
  }
}

function markdownScene(name: string, text: string): Scene {
  return {
    name: `rows of a page, ${name} markdown`,
    rounds: 200,
    prepare: (session) => showConversation(session, kPage, text),
    round: (session) => session.runtime.readRows(0, kPage),
  }
}

/** A reply that streams in, a word more each round; its row is read as it is drawn. */
function growingScene(name: string, bytes: number, others: number): Scene {
  const words = kLongText.repeat(Math.ceil(bytes / kLongText.length)).slice(0, bytes)
  return {
    name: `a reply grows, ${name}`,
    rounds: 100,
    prepare(session) {
      bootstrap(session, 1)
      session.act({ type: 'openConversation', conversationId: kConversation })
      const items = Array.from({ length: others + 1 }, (_, at) =>
        replyAt(at, at < others ? kLongText : words),
      )
      session.respond('GET', /\/timeline/, { items, hasNextPage: false, nextCursor: null })
      session.runtime.readRows(0, kPage)
    },
    round(session, at) {
      const part = { type: 'text', text: words + ' and more'.repeat(at + 1) }
      const { id } = replyAt(others, '')
      session.receive(
        socketEvent('timelineItemPartUpdated', kConversation, { timelineItemId: id, partIndex: 0, part }),
      )
      session.runtime.readRows(1, 2)
    },
  }
}

/** One of the messages of an agent that make a group. */
function replyAt(position: number, text: string) {
  const createdAt = new Date(kStartMs + position * 1_000).toISOString()
  const id = `01KDV0000000${10_000_000_000_000 + position}`
  return agentMessage({ id, conversationId: kConversation, text, createdAt })
}

export const scenes: Scene[] = [
  bootstrapScene,
  ...sized('append', 1_000, (session, at, size) => created(session, size + at)),
  ...sized('update', 500, (session, at, size) => {
    const item = itemAt(size - 1, `${kShortText} ${at}`)
    session.receive(socketEvent('timelineItemUpdated', kConversation, { item }))
  }),
  ...sized('delete', 10, (session, at, size) => {
    const item = { ...itemAt(size - 1 - at), deletedAt: '2027-01-01T00:00:00.000Z' }
    session.receive(socketEvent('timelineItemUpdated', kConversation, { item }))
  }),
  ...sized('prepend a page of 50', 20, (session, at) => {
    session.act({ type: 'loadOlder' })
    respondPage(session, -(at + 1) * kPage, -at * kPage, true)
  }),
  ...sized('typing', 500, (session, at) => {
    const typing = { userId: 'ada', isTyping: at % 2 === 0, visitorPreview: null }
    session.receive(socketEvent('conversationTyping', kConversation, typing))
  }),
  ...sized('seen', 500, (session, at) => {
    const lastSeenAt = new Date(kStartMs + at).toISOString()
    session.receive(
      socketEvent('conversationSeen', kConversation, {
        userId: 'ada',
        actorType: 'user',
        actorId: 'ada',
        lastSeenAt,
      }),
    )
  }),
  growingScene('1 kB', 1_000, 0),
  growingScene('4 kB', 4_000, 0),
  growingScene('16 kB', 16_000, 0),
  growingScene('4 kB in a group of 20', 4_000, 19),
  markdownScene('short', kShortText),
  markdownScene('long', kLongText),
  ...kSlices.map(readScene),
]
