import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assetUrls, autoInitOf } from '../../../js-glue/entries/assets'

const scriptWith = (dataset: Record<string, string>) => ({ dataset }) as unknown as HTMLScriptElement

test('The files lie beside the script', () => {
  assert.deepEqual(assetUrls('https://cdn.test/widget/latest/loader.js'), {
    baseUrl: 'https://cdn.test/widget/latest/',
    loaderUrl: 'https://cdn.test/widget/latest/loader.js',
    widgetUrl: 'https://cdn.test/widget/latest/widget.js',
    pagesUrl: 'https://cdn.test/widget/latest/pages.js',
    cssUrl: 'https://cdn.test/widget/latest/widget.css',
    coreUrl: 'https://cdn.test/widget/latest/cossistant.wasm',
    deferredUrl: 'https://cdn.test/widget/latest/cossistant.deferred.wasm',
    localesUrl: 'https://cdn.test/widget/latest/locales/',
  })
})

test('A query goes along to every file, a hash to none', () => {
  const { widgetUrl, cssUrl, baseUrl, localesUrl } = assetUrls('https://cdn.test/w/loader.js?v=3#top')
  assert.equal(widgetUrl, 'https://cdn.test/w/widget.js?v=3')
  assert.equal(cssUrl, 'https://cdn.test/w/widget.css?v=3')
  assert.equal(baseUrl, 'https://cdn.test/w/')
  assert.equal(localesUrl, 'https://cdn.test/w/locales/?v=3')
})

test('A tag with a public key is mounted at once, with its addresses', () => {
  const tag = scriptWith({ publicKey: 'pk_test', apiUrl: '/v1', wsUrl: '/ws' })
  assert.deepEqual(autoInitOf(tag), {
    publicKey: 'pk_test',
    apiUrl: '/v1',
    wsUrl: '/ws',
    tracking: undefined,
  })
})

test('Empty addresses count as absent', () => {
  const tag = scriptWith({ publicKey: 'pk_test', apiUrl: '', wsUrl: '' })
  assert.deepEqual(autoInitOf(tag), {
    publicKey: 'pk_test',
    apiUrl: undefined,
    wsUrl: undefined,
    tracking: undefined,
  })
})

test('A tag may forbid that the visit is told of, and nothing but that', () => {
  const tracking = (value: string) =>
    autoInitOf(scriptWith({ publicKey: 'pk_test', tracking: value }))?.tracking
  assert.equal(tracking('false'), false)
  assert.equal(tracking('true'), undefined)
})

test('Without a public key nothing is mounted', () => {
  assert.equal(autoInitOf(scriptWith({ publicKey: '', apiUrl: '/v1' })), null)
  assert.equal(autoInitOf(null), null)
})
