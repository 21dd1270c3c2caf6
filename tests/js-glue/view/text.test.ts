import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { TextSlice } from '../../../js-glue/core/types'
import { type TextFunction, type TextVariables, textFormatter, textUtils } from '../../../js-glue/view/text'
import { captureConsole } from '../support/console'

const website: NonNullable<TextSlice['website']> = {
  id: 'w',
  name: 'acorn',
  domain: 'acorn.test',
  description: null,
  logoUrl: null,
  defaultLanguage: 'en',
  lastOnlineAt: null,
  availableHumanAgents: [{ id: 'ada', name: 'Ada', image: null, lastSeenAt: null }],
  availableAIAgents: [],
  visitor: { id: 'v', language: 'fr-FR', contact: null },
}

const slice: TextSlice = {
  locale: 'en',
  language: 'en',
  direction: 'ltr',
  builtIn: 'en',
  partOfDay: 'evening',
  visitorName: 'Ada',
  websiteName: 'acorn',
  required: ['counted', 'given'],
  website,
  sentences: {
    plain: 'Start a chat',
    named: '{name} · {time}',
    counted: { one: '{count} other chat', other: '{count} other chats' },
    greeting: { named: 'Hi, {visitorName}.', unnamed: 'Hi.' },
    tagline: { named: '{websiteName:title} help', unnamed: 'Help' },
    given: { given: 'All {count} of it' },
    first: { function: 0, otherwise: 'Built in' },
    second: { function: 1, otherwise: { named: 'Hi, {visitorName}.', unnamed: 'Hi.' } },
  },
}

/** Keys of these tests are none of the widget's. */
type AnyFormat = (key: string, variables?: TextVariables) => string

function format(change: Partial<TextSlice> = {}, ...functions: TextFunction[]): AnyFormat {
  return textFormatter({ ...slice, ...change }, { current: functions as never }) as AnyFormat
}

test('a sentence without variables is said as it is', () => {
  assert.equal(format()('plain'), 'Start a chat')
})

test('variables stand where their names stood', () => {
  assert.equal(format()('named', { name: 'Maya', time: 'now' }), 'Maya · now')
})

test('a variable that is not given stays visible', () => {
  assert.equal(format()('named', { name: 'Maya' }), 'Maya · {time}')
})

test('a value that looks like a variable is not filled in again', () => {
  assert.equal(format()('named', { name: '{time}', time: 'now' }), '{time} · now')
})

test('the plural follows the language of the sentence: zero is singular in French, plural in English', () => {
  assert.equal(format({ builtIn: 'fr' })('counted', { count: 0 }), '0 other chat')
  assert.equal(format({ builtIn: 'en', locale: 'fr' })('counted', { count: 0 }), '0 other chats')
})

test('a language with more plurals than the sentence has forms says the last one', () => {
  assert.equal(format({ builtIn: 'pl' })('counted', { count: 3 }), '3 other chats')
})

test('every plural category may have a form of its own', () => {
  const counted = { one: 'jeden', few: 'kilka', many: 'wiele', other: 'ile' }
  const say = format({ builtIn: 'pl', sentences: { counted } })
  assert.deepEqual(
    [1, 3, 5, 1.5].map((count) => say('counted', { count })),
    ['jeden', 'kilka', 'wiele', 'ile'],
  )
})

test('numbers are written the way the wanted locale writes them', () => {
  assert.equal(format({ locale: 'de' })('counted', { count: 1234 }), '1.234 other chats')
})

test('a locale that no browser knows is written like English', () => {
  assert.equal(format({ locale: 'x', builtIn: 'not a tag' })('counted', { count: 1234 }), '1,234 other chats')
})

test('a name that is not given is the one that is known', () => {
  assert.equal(format()('greeting'), 'Hi, Ada.')
  assert.equal(format()('greeting', {}), 'Hi, Ada.')
  assert.equal(format()('greeting', { visitorName: 'Bo' }), 'Hi, Bo.')
  assert.equal(format()('greeting', { visitorName: '' }), 'Hi, Ada.')
})

test('where no name is known the sentence does without', () => {
  const say = format({ visitorName: null, websiteName: null })
  assert.equal(say('greeting'), 'Hi.')
  assert.equal(say('tagline', { websiteName: null }), 'Help')
})

test('a name in a title begins with a capital', () => {
  assert.equal(format()('tagline'), 'Acorn help')
  assert.equal(format()('tagline', { websiteName: 'élan' }), 'Élan help')
})

test('a key that needs variables names itself when it gets none', () => {
  assert.throws(() => format()('counted'), /"counted" needs its variables/)
  assert.throws(() => format()('given'), /"given"/, 'also where the page has a text of its own')
})

test('a text of the page is said as it is, whatever is in it', () => {
  assert.equal(format()('given', { count: 3 }), 'All {count} of it')
})

test('a function of the page says its text', () => {
  const say = format(
    {},
    ({ variables, context, utils }) =>
      `${JSON.stringify(variables)} ${context.website?.name} ${context.visitor?.locale} ` +
      `${context.humanAgents.length} ${context.aiAgents.length} ${utils.timeOfDay().token}`,
  )
  assert.equal(say('first', { x: 1 }), '{"x":1} acorn fr-FR 1 0 evening')
})

test('before the website is known a function gets an empty context', () => {
  const say = format({ website: null }, ({ context }) => JSON.stringify(context))
  assert.equal(say('first'), '{"website":null,"visitor":null,"humanAgents":[],"aiAgents":[]}')
})

test('for a function that throws, says nothing or is gone, the built-in text is said', (context) => {
  const errors = captureConsole(context, 'error')
  const throwing = () => {
    throw new Error('oh')
  }
  const say = format({}, throwing, (() => undefined) as never)
  assert.equal(say('first'), 'Built in')
  assert.match(errors[0] ?? '', /"first" threw.*oh/)
  assert.equal(say('second'), 'Hi, Ada.')
  assert.equal(format()('first'), 'Built in')
})

test('a key without a sentence reads as itself', () => {
  assert.equal(format()('component.unheard.of'), 'component.unheard.of')
})

test('utils write numbers and plurals as the wanted locale does', () => {
  const french = textUtils({ locale: 'fr-ca', partOfDay: 'morning' })
  assert.equal(french.formatNumber(0.5, { style: 'percent' }).replace(/\s/g, ' '), '50 %')
  assert.equal(french.pluralize(0, { one: 'un', other: 'des' }), 'un')
  const polish = textUtils({ locale: 'pl', partOfDay: 'morning' })
  assert.equal(polish.pluralize(3, { one: 'one', other: 'other' }), 'other')
})

test('utils make capitals of whole characters', () => {
  const { titleCase } = textUtils(slice)
  assert.equal(titleCase(''), '')
  assert.equal(titleCase('hello there'), 'Hello there')
  assert.equal(titleCase('𐐨𐐨'), '𐐀𐐨')
})

test('utils name the time of day in the words of the locale', () => {
  assert.deepEqual(textUtils({ locale: 'en', partOfDay: 'morning' }).timeOfDay(), {
    token: 'morning',
    label: 'in the morning',
  })
  assert.match(textUtils({ locale: 'fr', partOfDay: 'evening' }).timeOfDay().label, /soir/)
})
