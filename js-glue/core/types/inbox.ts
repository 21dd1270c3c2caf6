/** What crosses between the inbox of the team and its core (`core/inbox`). */
import type { Input } from './input'
import type { ActivityItem, MessageItem, PartOfGroup, Row } from './rows'
import type { Face } from './slices'

interface InThread {
  conversationId: string
}

/** All that happens to the desk of a teammate. What is an `object` is handed on as the server said it. */
export type DeskEvent =
  | { type: 'opened'; zone: Extract<Input, { type: 'start' }>['zone']; actorUserId: string }
  | { type: 'timePassed' }
  | { type: 'teamLoaded'; members: object[] }
  | { type: 'assistantsLoaded'; assistants: object[] }
  | (InThread & { type: 'visitorShown'; face: Face })
  | (InThread & { type: 'seenLoaded'; seen: object[] })
  | (InThread & { type: 'newestLoaded' | 'olderLoaded'; page: object })
  | (InThread & { type: 'olderRequested' })
  | (InThread & { type: 'loadFailed'; message: string })
  | { type: 'received'; frame: object }
  | (InThread & { type: 'replyStarted' | 'replySent'; item: object })
  | (InThread & { type: 'replyRetried' | 'replyDiscarded'; itemId: string })
  | (InThread & { type: 'replyFailed'; itemId: string; problem: string })
export type DeskInput = { nowMs: number } & DeskEvent

/** What is known of a thread beside its rows. */
export interface ThreadSlice {
  /** False until the newest page came. */
  isLoaded: boolean
  /** Leads to older items; null when there are none. */
  olderCursor: string | null
  isLoadingOlder: boolean
  /** Of the last load, as a sentence. */
  error: string | null
  rowCount: number
  /** Of the newest reply on its way. */
  sendingId: string | null
  /** This teammate has written in it, as far as is known. */
  hasWritten: boolean
}

export interface ThreadMessage extends MessageItem {
  /** Of one that failed: why, as a sentence. */
  problem: string | null
  /** The visitor has read up to it. */
  isSeen: boolean
}

export interface ThreadActivity extends ActivityItem {
  /** What happened, as a sentence. */
  text: string
  /** What a tool was given and gave back. */
  input: unknown
  output: unknown
}

/** What the thread draws: rows of the widget from the other side, with what the team alone is told. */
export type ThreadRow =
  | Extract<Row, { kind: 'day' }>
  | (PartOfGroup & {
      kind: 'messages'
      key: string
      /** By the team. */
      isSent: boolean
      /** For the team alone. */
      isNote: boolean
      face: Face
      items: ThreadMessage[]
    })
  | (PartOfGroup & { kind: 'activity'; key: string; face: Face; items: ThreadActivity[] })

/** The last message of a conversation in one line. */
export interface LastWords {
  text: string
  /** For the team alone. */
  isNote: boolean
}
