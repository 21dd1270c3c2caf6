import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { InboxCore } from '../../../js-glue/core/inbox-core'
import { inboxCore, item } from '../../server/inbox/items'

/** The message that the core makes of `text`. */
function messageOf(core: InboxCore, text: string) {
  const page = { items: [item('a', 1, { text })], nextCursor: null, hasNextPage: false }
  core.handle({ nowMs: 0, type: 'newestLoaded', conversationId: 'CO1', page })
  const [row] = core.readRows('CO1', 1, 2)
  const message = row?.kind === 'messages' ? row.items[0] : undefined
  assert.ok(message)
  return message
}

test('a command is a block in the words of every package manager, and takes the whole width', async () => {
  const { nodes, isExpanded } = messageOf(await inboxCore(), '```\nnpm install a\n```')
  const [block] = nodes ?? []
  assert.equal(block?.type === 'commandBlock' && block.bun, 'bun add a')
  assert.equal(isExpanded, true)
})

test('text without markdown stays text, in every script', async () => {
  const { text, nodes } = messageOf(await inboxCore(), 'Привет, 你好')
  assert.deepEqual([text, nodes], ['Привет, 你好', null])
})

for (const text of ['[x](javascript:alert(1))', '[x](data:text/html,hi)', '<b onclick="x">x</b>']) {
  test(`${text} is no link and no element`, async () => {
    const nodes = JSON.stringify(messageOf(await inboxCore(), `**!** ${text}`).nodes)
    assert.doesNotMatch(nodes, /"type":"link"/)
    assert.match(nodes, /"type":"text"/)
  })
}

test('a long text is read though memory has to grow for it', async () => {
  const { nodes } = messageOf(await inboxCore(), '**a** '.repeat(10_000))
  assert.equal(nodes?.length, 1)
})

test('a part that came anew has its place in the item', async () => {
  const core = await inboxCore()
  const growing = item('a', 1, { text: 'We', parts: [{ type: 'text', text: 'We' }] })
  assert.equal(core.changedItem(growing, 0, { type: 'text', text: 'We ship' }).text, 'We ship')
})

test('what the core does not take is an error that says where it is wrong', async () => {
  const core = await inboxCore()
  assert.throws(() => core.lastWords({ id: 'a' }), /conversationId/)
  assert.equal(core.plain('**still** there'), 'still there')
})
