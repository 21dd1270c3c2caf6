/** Every file of core/text/locales says what English says, in the plurals of its own language. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'

type Forms = string | Record<string, string>

const kFolder = 'core/text/locales'
const tags = readdirSync(kFolder).map((name) => name.replace(/\.json$/, ''))
const fileOf = (tag: string) => readFileSync(`${kFolder}/${tag}.json`, 'utf8')
const sentencesOf = (tag: string) => JSON.parse(fileOf(tag)) as Record<string, Forms>
const english = sentencesOf('en')

const formsOf = (forms: Forms) => (typeof forms === 'string' ? { '': forms } : forms)
const isByPlural = (forms: Forms) => typeof forms === 'object' && 'other' in forms
const variablesOf = (sentence: string) => [...new Set(sentence.match(/\{[^}]*\}/g))].sort()

for (const tag of tags) {
  const sentences = sentencesOf(tag)

  test(`${tag}: the name of the file is a language tag in lower case`, () => {
    assert.equal(Intl.getCanonicalLocales(tag)[0]?.toLowerCase(), tag)
  })

  test(`${tag}: the keys are those of English, in their order`, () => {
    assert.deepEqual(Object.keys(sentences), Object.keys(english))
  })

  test(`${tag}: sentences that count have the plural categories of the language`, () => {
    const categories = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort()
    for (const [key, forms] of Object.entries(english)) {
      const expected = isByPlural(forms) ? categories : Object.keys(formsOf(forms)).sort()
      assert.deepEqual(Object.keys(formsOf(sentences[key] ?? '')).sort(), expected, key)
    }
  })

  test(`${tag}: each sentence has the variables of the English one`, () => {
    for (const [key, forms] of Object.entries(english)) {
      const [first = ''] = Object.values(formsOf(forms))
      for (const [form, sentence] of Object.entries(formsOf(sentences[key] ?? ''))) {
        assert.deepEqual(variablesOf(sentence), variablesOf(first), `${key} ${form}`)
      }
    }
  })

  test(`${tag}: no sentence is empty, has white space at an end, or a line break`, () => {
    for (const [key, forms] of Object.entries(sentences)) {
      for (const sentence of Object.values(formsOf(forms))) assert.match(sentence, /^\S(.*\S)?$/, key)
    }
  })

  test(`${tag}: the file is no longer than the core reads, with room to grow`, () => {
    assert.ok(Buffer.byteLength(fileOf(tag)) < 32 * 1024)
  })
}

test('A language that is not English does not repeat it', () => {
  const shared = new Set([
    'common.fallbacks.cossistant',
    'component.conversationButtonLink.lastMessage.agent',
    'component.navigation.articles',
    'component.codeBlock.label',
    'component.timeline.label',
  ])
  for (const tag of tags.filter((each) => each !== 'en')) {
    for (const [key, forms] of Object.entries(sentencesOf(tag))) {
      if (!shared.has(key)) assert.notDeepEqual(forms, english[key], `${tag} ${key}`)
    }
  }
})
