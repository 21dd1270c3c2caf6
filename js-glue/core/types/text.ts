/** Sentences, and what is known where they are said. */

/** A sentence, or one for each plural category. `{name}` stands for a variable, `{name:title}` begins it with a capital. */
export type TextForms = string | { [category in Intl.LDMLPluralRule]?: string }
/** Where a name may be missing, the sentence with it and the one without. */
export type BuiltInText = TextForms | { named: TextForms; unnamed: TextForms }
/** A text of the page is said as it is; one of its functions is named by number, beside what stands in for it. */
export type SaidText = BuiltInText | { given: string } | { function: number; otherwise: BuiltInText }

export interface TextSlice {
  /** The language that is wanted most, as a lower-case tag. Numbers and dates follow it. */
  locale: string
  /** The language that the visitor reads. */
  language: string
  direction: 'ltr' | 'rtl'
  /** The language of the built-in sentences. Their plurals follow it. */
  builtIn: string
  /** Of the visitor's day. */
  partOfDay: 'morning' | 'afternoon' | 'evening'
  /** What is known, for sentences that are said without these variables. */
  visitorName: string | null
  websiteName: string | null
  /** Keys that may not be said without variables. */
  required: string[]
  /** Only while a function of the page says something. */
  website: PublicWebsite | null
  /** What to say, by text key. */
  sentences: Record<string, SaidText>
}

/** The website as functions of the page get it: the server's answer. */
export interface PublicWebsite {
  id: string
  name: string
  domain: string
  description: string | null
  logoUrl: string | null
  defaultLanguage: string
  lastOnlineAt: string | null
  availableHumanAgents: PublicHumanAgent[]
  availableAIAgents: PublicAiAgent[]
  visitor: PublicVisitor
}
export interface PublicHumanAgent {
  id: string
  name: string | null
  image: string | null
  lastSeenAt: string | null
}
export interface PublicAiAgent {
  id: string
  name: string
  image: string | null
}
export interface PublicVisitor {
  id: string
  language: string | null
  contact: { id: string; name: string | null; email: string | null; image: string | null } | null
}
