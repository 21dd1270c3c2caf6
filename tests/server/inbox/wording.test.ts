import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'

import { loadFormatter, type Formatter } from '../../../js-glue/core/formatter'
import { initialState } from '../../../server/inbox/state'
import { update } from '../../../server/inbox/update'
import { plainWording, wordingOf, type Wording } from '../../../server/inbox/wording'
import { ME } from './items'

describe('Until the core is there', () => {
  test('a text is shown as it is, without the marks of links', () => {
    const text = 'See [the **shop**](https://shop.example) please'
    assert.deepEqual(plainWording.format(text), {
      text: 'See the **shop** please',
      nodes: null,
      isExpanded: false,
    })
    assert.equal(plainWording.line(text), 'See the **shop** please')
  })

  test('the inbox has such words, and then those of the core', () => {
    const before = initialState(ME)
    assert.equal(before.wording, plainWording)
    const wording: Wording = { ...plainWording }
    assert.equal(update(before, { type: 'wordingLoaded', wording }).wording, wording)
  })
})

describe('By the core', () => {
  let wording: Wording
  before(async () => {
    wording = wordingOf(await loadFormatter(new Uint8Array(readFileSync('dist/inbox/inbox.wasm'))))
  })

  test('markdown is nodes', () => {
    assert.deepEqual(wording.format('Go [here](https://a.example/x) **now**').nodes, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Go ' },
          { type: 'link', href: 'https://a.example/x', children: [{ type: 'text', text: 'here' }] },
          { type: 'text', text: ' ' },
          { type: 'strong', children: [{ type: 'text', text: 'now' }] },
        ],
      },
    ])
  })

  test('a command is a block in the words of every package manager, and takes the whole width', () => {
    const { nodes, isExpanded } = wording.format('```\nnpm install a\n```')
    const [block] = nodes ?? []
    assert.equal(block?.type === 'commandBlock' && block.bun, 'bun add a')
    assert.equal(isExpanded, true)
  })

  test('text without markdown stays text, in every script', () => {
    assert.deepEqual(wording.format('Привет, 你好'), { text: 'Привет, 你好', nodes: null, isExpanded: false })
    assert.equal(wording.format('').text, null)
  })

  for (const text of ['[x](javascript:alert(1))', '[x](data:text/html,hi)', '<b onclick="x">x</b>']) {
    test(`${text} is no link and no element`, () => {
      const { nodes } = wording.format(`**!** ${text}`)
      assert.doesNotMatch(JSON.stringify(nodes), /"type":"link"/)
      assert.match(JSON.stringify(nodes), /"type":"text"/)
    })
  }

  test('a time is how long ago it was', () => {
    const nowMs = Date.UTC(2026, 4, 12)
    const said = [0, 5, 180].map((minutes) => wording.ago(nowMs - minutes * 60_000, nowMs))
    assert.deepEqual(said, ['now', '5m ago', '3h ago'])
    assert.equal(wording.ago(Number.NaN, nowMs), 'now')
  })

  test('a line has no markup and no line breaks', () => {
    assert.equal(wording.line('# Hi\n\n- **one**\n- [two](https://two.example)'), 'Hi one two')
  })

  test('the same text is the same object, so that it is drawn without being read again', () => {
    assert.equal(wording.format('**a**'), wording.format('**a**'))
  })

  for (const times of [10_000, 170_000]) {
    test(`a text of ${times} bold words is read though memory has to grow for it`, () => {
      const text = '**a** '.repeat(times)
      const { nodes, text: plain } = wording.format(text)
      // The longer one is longer than what is read as markdown.
      assert.ok(times > 100_000 ? plain === text : nodes?.length === 1)
    })
  }
})

test('A core that stops is not asked again, and words stay plain', () => {
  let asked = 0
  const stopping: Formatter = {
    format() {
      asked++
      throw new WebAssembly.RuntimeError('unreachable')
    },
    plain: () => 'from the core',
    elapsed: () => ({ unit: 'day', count: 1 }),
  }
  const wording = wordingOf(stopping)
  assert.equal(wording.format('**a**').text, '**a**')
  assert.equal(wording.format('**b**').text, '**b**')
  assert.equal(wording.line('c'), 'c')
  assert.match(wording.ago(Date.UTC(2026, 4, 12, 12), 0), /May 12/)
  assert.equal(asked, 1)
})
