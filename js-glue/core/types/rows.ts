/** What the timeline draws. */
import type { Face } from './slices'

export type PackageManager = 'npm' | 'yarn' | 'pnpm' | 'bun'

/** A piece of a message's markdown. Text is always text; there is no HTML anywhere. */
export type MarkdownNode =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'codeBlock'; language: string | null; fileName: string | null; text: string }
  /** A command of a package manager, in the words of each. */
  | ({ type: 'commandBlock' } & Record<PackageManager, string>)
  | { type: 'link'; href: string; children: MarkdownNode[] }
  | { type: 'mention'; mentionType: string; id: string; name: string }
  | { type: 'heading'; level: number; children: MarkdownNode[] }
  | { type: 'list'; ordered: boolean; start: number; children: MarkdownNode[] }
  | {
      type: 'paragraph' | 'strong' | 'emphasis' | 'quote' | 'listItem'
      children: MarkdownNode[]
    }

/** The words of a message as they are drawn. */
export interface FormattedText {
  /** Plain text when the message has no markdown; then `nodes` is null. */
  text: string | null
  nodes: MarkdownNode[] | null
  /** Has a block of code or a command, which take the whole width. */
  isExpanded: boolean
}

export interface MessageItem extends FormattedText {
  id: string
  /** Of a review; then the text is its comment. */
  feedback: Feedback | null
  images: { url: string; filename: string | null; width: number | null; height: number | null }[]
  files: { url: string; filename: string | null; size: number | null; mediaType: string }[]
  createdAtMs: number
  /** `sending` on the way, `waiting` for the network, `failed` until retried or discarded. */
  delivery: 'sent' | 'sending' | 'waiting' | 'failed'
}

export interface Feedback {
  /** 1 to 5 stars. */
  rating: number
  /** Topic, trigger and source in words, as far as they are there. */
  labels: string[]
}

/** Somebody who has read up to the end of a group, and when. */
export interface Reader {
  face: Face
  seenAtMs: number
}

export interface ActivityItem {
  id: string
  kind: 'event' | 'tool'
  /** Of an event: its type, such as `participant_joined`. Of a tool: its name. */
  name: string
  /** The sentence that says what happened, with the variables `actorName`, `name` and `query`. */
  textKey: string
  /** Stands in place of that sentence. */
  text: string | null
  actorName: string | null
  /** Of a search: what for. */
  query: string | null
  toolState: 'partial' | 'result' | 'error' | null
  /** What stands before the words of a tool. */
  indicator: 'spinner' | 'arrow' | null
  /** Where a search found something. */
  sources: Source[]
  createdAtMs: number
}

export interface Source {
  /** http or https. */
  url: string
  label: string
}

/** Which rows to draw, from `from` up to but not including `to`, and how much room the others take around them, px. */
export interface RowWindow {
  from: number
  to: number
  beforePx: number
  afterPx: number
}

/** A long group is several rows, which look like one. */
export interface PartOfGroup {
  /** False: the row before is of the same group. */
  begins: boolean
  /** False: the row behind is. */
  ends: boolean
}

/** What the timeline draws, one row after another. `key` is stable while the row lives. */
export type Row =
  | { kind: 'day'; key: string; date: string; label: 'today' | 'yesterday' | 'date' }
  | (PartOfGroup & {
      kind: 'messages'
      key: string
      isSent: boolean
      face: Face
      items: MessageItem[]
      readers: Reader[]
    })
  | (PartOfGroup & { kind: 'activity'; key: string; face: Face; items: ActivityItem[] })
  | { kind: 'tool' | 'event'; key: string; face: Face; item: ActivityItem }
