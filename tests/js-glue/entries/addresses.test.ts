import assert from 'node:assert/strict'
import { test } from 'node:test'

import { resolveAddresses } from '../../../js-glue/entries/addresses'

const page = 'https://shop.test/products/?page=2'

const cases: { name: string; given: { apiUrl?: string; wsUrl?: string }; apiUrl: string; wsUrl: string }[] = [
  {
    name: 'Nothing given means the hosted service',
    given: {},
    apiUrl: 'https://api.cossistant.com/v1',
    wsUrl: 'wss://api.cossistant.com/ws',
  },
  {
    name: 'An API address with /v1 stands as it is',
    given: { apiUrl: 'https://help.test/v1' },
    apiUrl: 'https://help.test/v1',
    wsUrl: 'wss://help.test/ws',
  },
  {
    name: 'An API address without /v1 gets it',
    given: { apiUrl: 'https://help.test' },
    apiUrl: 'https://help.test/v1',
    wsUrl: 'wss://help.test/ws',
  },
  {
    name: 'Slashes at the end are dropped',
    given: { apiUrl: 'https://help.test/support/v1//' },
    apiUrl: 'https://help.test/support/v1',
    wsUrl: 'wss://help.test/support/ws',
  },
  {
    name: 'Plain HTTP means a plain socket, on the same port',
    given: { apiUrl: 'http://localhost:8787' },
    apiUrl: 'http://localhost:8787/v1',
    wsUrl: 'ws://localhost:8787/ws',
  },
  {
    name: 'A relative API address belongs to the page',
    given: { apiUrl: '/v1' },
    apiUrl: 'https://shop.test/v1',
    wsUrl: 'wss://shop.test/ws',
  },
  {
    name: 'A socket address of its own wins',
    given: { apiUrl: 'https://help.test', wsUrl: 'wss://live.test/socket?tenant=1#x' },
    apiUrl: 'https://help.test/v1',
    wsUrl: 'wss://live.test/socket?tenant=1',
  },
  {
    name: 'A socket address may be relative or spelled with https',
    given: { apiUrl: 'https://help.test', wsUrl: '/live' },
    apiUrl: 'https://help.test/v1',
    wsUrl: 'wss://shop.test/live',
  },
]
for (const { name, given, ...expected } of cases) {
  test(name, () => assert.deepEqual(resolveAddresses(given, page), expected))
}

test('An address of another kind is refused by its name', () => {
  assert.throws(
    () => resolveAddresses({ apiUrl: 'ftp://help.test' }, page),
    /option apiUrl .* not "ftp:\/\/help\.test"/,
  )
  assert.throws(() => resolveAddresses({ wsUrl: 'https://' }, page), /option wsUrl .* not "https:\/\/"/)
})
