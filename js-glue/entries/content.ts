import type { TextOverride } from '../core/types'
import type { TextFunction } from '../view/text'
import type { TextKey } from '../view/text-keys'

/** One text, or a function that makes it. Strings are said as they are, without variables. */
export type ContentText<K extends TextKey = TextKey> = string | TextFunction<K> | null | undefined

/** Texts of the page in place of the built-in ones: for every language, or by language tag. */
export type Content = {
  [K in TextKey]?: ContentText<K> | { [locale: string]: ContentText<K> }
}

/** What the core is told of `content`, and the functions in it by their numbers. What applies when, it decides. */
export function overridesOf(content: Content): {
  overrides: TextOverride[]
  functions: TextFunction<never>[]
} {
  const functions: TextFunction<never>[] = []

  function override(key: string, locale: string | undefined, text: unknown): TextOverride {
    if (typeof text === 'function') {
      return { key, locale, function: functions.push(text as TextFunction<never>) - 1 }
    }
    return { key, locale, ...(typeof text === 'string' && { text }) }
  }

  const overrides = Object.entries(content).flatMap(([key, text]) =>
    typeof text === 'object' && text !== null
      ? Object.entries(text).map(([locale, each]) => override(key, locale, each))
      : [override(key, undefined, text)],
  )
  return { overrides, functions }
}
