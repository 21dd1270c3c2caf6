import assert from 'node:assert/strict'
import { test } from 'node:test'

import { takeLease } from '../../../js-glue/host/lease'
import { createFakeLocks, refusingLocks } from '../support/fake-locks'

/** Long enough for every promise that waits for nothing else. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Another tab, as far as the lock is concerned: asks for it without the page's own books. */
function otherTab(locks: LockManager, name: string) {
  let end = () => {}
  let holds = false
  void locks.request(name, {}, () => {
    holds = true
    return new Promise<void>((resolve) => (end = resolve))
  })
  return { holds: () => holds, end: () => end() }
}

test('A page that nobody competes with takes the lease', async () => {
  let taken = 0
  const end = takeLease(createFakeLocks(), 'a', () => taken++)
  await settle()
  assert.equal(taken, 1)
  end()
})

test('A page waits until the tab with the lease is gone', async () => {
  const locks = createFakeLocks()
  const other = otherTab(locks, 'b')
  let taken = 0
  const end = takeLease(locks, 'b', () => taken++)
  await settle()
  assert.equal(taken, 0)
  other.end()
  await settle()
  assert.equal(taken, 1)
  end()
})

test('The widgets of one page share its lease', async () => {
  const locks = createFakeLocks()
  const taken: string[] = []
  const endFirst = takeLease(locks, 'c', () => taken.push('first'))
  await settle()
  const endSecond = takeLease(locks, 'c', () => taken.push('second'))
  assert.deepEqual(taken, ['first', 'second'])
  const other = otherTab(locks, 'c')
  endFirst()
  await settle()
  assert.equal(other.holds(), false)
  endSecond()
  await settle()
  assert.equal(other.holds(), true)
})

test('A page that stops waiting is never told', async () => {
  const locks = createFakeLocks()
  const other = otherTab(locks, 'd')
  let taken = 0
  takeLease(locks, 'd', () => taken++)()
  other.end()
  await settle()
  assert.equal(taken, 0)
})

test('A page that may not wait counts as having the lease', async () => {
  let taken = 0
  const end = takeLease(refusingLocks, 'e', () => taken++)
  await settle()
  assert.equal(taken, 1)
  end()
})
