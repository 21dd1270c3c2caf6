/**
 * Says texts. Which text it is, the core has decided; here variables are put in, numbers are written, and the page's
 * functions are called.
 */
import type { BuiltInText, PublicAiAgent, PublicHumanAgent, PublicVisitor } from '../core/types'
import type { PublicWebsite, SaidText, TextForms, TextSlice } from '../core/types'
import { knownLocale } from './locale'
import type { TextArguments, TextKey, VariablesOf } from './text-keys'

/** Says the text of a key. Throws for a key that needs variables and gets none. */
export type FormatText = <K extends TextKey>(key: K, ...variables: TextArguments<K>) => string

export type TextVariables = Record<string, string | number | null | undefined>

/** What a function of the page is given (api §6.6). */
export interface TextContext {
  website: PublicWebsite | null
  /** `locale` is the visitor's language as the server knows it. */
  visitor: (PublicVisitor & { locale: string | null }) | null
  humanAgents: PublicHumanAgent[]
  aiAgents: PublicAiAgent[]
}

export interface TextUtils {
  /** As the wanted locale writes numbers. */
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string
  /** By the plural rules of the wanted locale; every category but `one` is `other`. */
  pluralize(count: number, forms: { one: string; other: string }): string
  /** Its first character as a capital. */
  titleCase(value: string): string
  /** `label` is the locale's own word. */
  timeOfDay(): { token: TextSlice['partOfDay']; label: string }
}

export interface TextGiven<K extends TextKey = TextKey> {
  variables: VariablesOf<K>
  context: TextContext
  utils: TextUtils
}
/** A text that the page makes itself. */
export type TextFunction<K extends TextKey = TextKey> = (given: TextGiven<K>) => string

/** The page's functions by the numbers that the core knows them by. They change with the content. */
export interface TextFunctions {
  current: readonly TextFunction<never>[]
}

type CalledText = Extract<SaidText, { function: number }>

export function textFormatter(slice: TextSlice, functions: TextFunctions): FormatText {
  // Dear to build, and most texts have no number.
  let plurals: Intl.PluralRules | undefined
  let numbers: Intl.NumberFormat | undefined

  function say(said: BuiltInText, variables: TextVariables): string {
    if (typeof said === 'string' || !('named' in said)) return fill(chosen(said, variables), variables)
    const { visitorName, websiteName } = slice
    const values: TextVariables = { visitorName, websiteName, ...withoutEmpty(variables) }
    const named = chosen(said.named, values)
    return fill(values[kVariable.exec(named)?.[1] ?? ''] ? named : chosen(said.unnamed, values), values)
  }

  /** The plural follows the first number among the variables. */
  function chosen(forms: TextForms, variables: TextVariables): string {
    if (typeof forms === 'string') return forms
    const count = Object.values(variables).find((value) => typeof value === 'number')
    plurals ??= new Intl.PluralRules(knownLocale(slice.builtIn))
    return forms[plurals.select(Number(count ?? 0))] ?? forms.other ?? ''
  }

  function fill(sentence: string, variables: TextVariables): string {
    return sentence.replace(kVariables, (whole, name: string, asTitle?: string) => {
      const value = variables[name]
      if (value === undefined || value === null) return whole
      if (typeof value === 'number') {
        numbers ??= new Intl.NumberFormat(knownLocale(slice.locale))
        return numbers.format(value)
      }
      return asTitle ? titleCase(value) : value
    })
  }

  function call({ function: number, otherwise }: CalledText, key: string, variables?: TextVariables): string {
    try {
      const made: unknown = functions.current[number]?.({
        variables: variables as never,
        context: contextOf(slice.website),
        utils: textUtils(slice),
      })
      if (typeof made === 'string') return made
    } catch (error) {
      console.error(`The content of the page for "${key}" threw:`, error)
    }
    return say(otherwise, variables ?? {})
  }

  return (key: string, variables?: TextVariables) => {
    if (!variables && slice.required.includes(key)) throw new Error(`The text "${key}" needs its variables.`)
    const said = slice.sentences[key]
    if (said === undefined) return key
    if (typeof said === 'object' && 'given' in said) return said.given
    if (typeof said === 'object' && 'function' in said) return call(said, key, variables)
    return say(said, variables ?? {})
  }
}

const kVariable = /\{(\w+)(:title)?\}/
const kVariables = new RegExp(kVariable, 'g')

export function textUtils({ locale, partOfDay }: Pick<TextSlice, 'locale' | 'partOfDay'>): TextUtils {
  const known = knownLocale(locale)
  return {
    formatNumber: (value, options) => new Intl.NumberFormat(known, options).format(value),
    pluralize: (count, { one, other }) => (new Intl.PluralRules(known).select(count) === 'one' ? one : other),
    titleCase,
    timeOfDay: () => ({ token: partOfDay, label: wordOf(partOfDay, known) }),
  }
}

const kSampleHours = { morning: 9, afternoon: 15, evening: 20 }

function wordOf(part: TextSlice['partOfDay'], locale: string): string {
  // With 24 hours on the clock nobody says which half of the day it is.
  const options = { hour: 'numeric', dayPeriod: 'long', hour12: true, timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat(locale, options)
  const parts = format.formatToParts(kSampleHours[part] * 3_600_000)
  return parts.find(({ type }) => type === 'dayPeriod')?.value ?? part
}

function titleCase(value: string): string {
  const [first = ''] = value
  return first.toUpperCase() + value.slice(first.length)
}

function contextOf(website: PublicWebsite | null): TextContext {
  return {
    website,
    visitor: website && { ...website.visitor, locale: website.visitor.language },
    humanAgents: website?.availableHumanAgents ?? [],
    aiAgents: website?.availableAIAgents ?? [],
  }
}

function withoutEmpty(variables: TextVariables): TextVariables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
}
