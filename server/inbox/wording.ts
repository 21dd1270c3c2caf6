/** Texts and times in a few words. The core reads them. */
import { formatAgo } from '../../js-glue/components/format'
import type { InboxCore } from '../../js-glue/core/inbox-core'
import type { LastWords } from '../../js-glue/core/types'
import type { TimelineItem } from './types'

export interface Wording {
  /** A message in one line, without markdown; the same object for the same message. */
  lastWords(message: TimelineItem): LastWords
  /** The text in one line, without markdown. */
  line(text: string): string
  /** How long ago something was, Unix time in ms. */
  ago(atMs: number, nowMs: number): string
}

export function wordingOf(core: InboxCore): Wording {
  // Rows are drawn again with everything that happens.
  const known = new WeakMap<TimelineItem, LastWords>()
  return {
    lastWords(message) {
      const words = known.get(message) ?? core.lastWords(message)
      known.set(message, words)
      return words
    },
    line: core.plain,
    ago: (atMs, nowMs) => formatAgo('en', core.elapsed(nowMs - atMs)),
  }
}
