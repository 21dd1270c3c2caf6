/** Message texts and times as the widget shows them. The core reads them; until it is there texts are shown as plain
 * words, and times as dates. */
import { formatAgo, formatMoment } from '../../js-glue/components/format'
import type { Formatter } from '../../js-glue/core/formatter'
import type { FormattedText } from '../../js-glue/core/types'

export interface Wording {
  /** The text as a message shows it; the same object for the same text. */
  format(text: string): FormattedText
  /** The text in one line, without markdown. */
  line(text: string): string
  /** How long ago something was, Unix time in ms. */
  ago(atMs: number, nowMs: number): string
}

/** Texts are read again with every drawing; more than a few screens of them are not kept. */
const MOST_KNOWN = 500

/** Message text without the marks of links. */
export function plainWords(text: string | null | undefined): string {
  return (text ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
}

const asPlain = (text: string): FormattedText => ({ text: plainWords(text), nodes: null, isExpanded: false })

const asMoment = (atMs: number): string => formatMoment('en', atMs)

/** Without the core. */
export const plainWording: Wording = { format: asPlain, line: plainWords, ago: asMoment }

/** By the core. Should it ever stop, it is not asked again. */
export function wordingOf(formatter: Formatter): Wording {
  let isRunning = true
  const orElse =
    <A extends unknown[], T>(ask: (...args: A) => T, otherwise: (...args: A) => T) =>
    (...args: A): T => {
      if (!isRunning) return otherwise(...args)
      try {
        return ask(...args)
      } catch {
        isRunning = false
        return otherwise(...args)
      }
    }
  const ago = (atMs: number, nowMs: number): string => formatAgo('en', formatter.elapsed(nowMs - atMs))
  return {
    format: remembering(orElse(formatter.format, asPlain)),
    line: remembering(orElse(formatter.plain, plainWords)),
    ago: orElse(ago, asMoment),
  }
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST_KNOWN) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
