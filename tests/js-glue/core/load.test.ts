import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'

import { type CoreSource, loadCore } from '../../../js-glue/core/load'

const name = [...new TextEncoder().encode('_initialize')]
/** The smallest module that can be set up: one function that does nothing. */
const smallModule = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0], // types: () -> ()
  ...[3, 2, 1, 0], // functions: one of that type
  ...[7, name.length + 4, 1, name.length, ...name, 0, 0], // exports
  ...[10, 4, 1, 2, 0, 0x0b], // code
])
const emptyModule = smallModule.slice(0, 8)
/** Without code of its own, and so complete with nothing. */
const load = (core: CoreSource, deferred: CoreSource = emptyModule) => loadCore({ core, deferred })

function serve(context: TestContext, response: () => Response) {
  return context.mock.method(globalThis, 'fetch', () => Promise.resolve(response()))
}
const wasmResponse = (type: string) => new Response(smallModule, { headers: { 'Content-Type': type } })

test('The core is loaded from bytes', async () => {
  assert.ok((await load(smallModule)).Runtime)
  assert.ok((await load(smallModule.buffer)).Runtime)
})

test('The core is loaded from a compiled module', async () => {
  assert.ok((await load(new WebAssembly.Module(smallModule))).Runtime)
})

test('A fetched core is compiled while it arrives', async (context) => {
  serve(context, () => wasmResponse('application/wasm'))
  const streaming = context.mock.method(WebAssembly, 'instantiateStreaming')
  await load('https://cdn.test/cossistant.wasm')
  assert.equal(streaming.mock.callCount(), 1)
})

for (const type of ['application/octet-stream', 'application/wasm; charset=utf-8', '']) {
  test(`A core that is served as "${type}" is loaded without streaming`, async (context) => {
    serve(context, () => wasmResponse(type))
    const streaming = context.mock.method(WebAssembly, 'instantiateStreaming')
    await load('https://cdn.test/cossistant.wasm')
    assert.equal(streaming.mock.callCount(), 0)
  })
}

test('A missing core names its address and the status', async (context) => {
  serve(context, () => new Response('', { status: 404 }))
  const loading = load('https://cdn.test/cossistant.wasm')
  await assert.rejects(loading, /https:\/\/cdn\.test\/cossistant\.wasm answered 404/)
})

test('A page whose policy refuses WebAssembly is told what to allow', async (context) => {
  context.mock.method(WebAssembly, 'instantiate', () => {
    const told = "Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not allowed"
    return Promise.reject(new WebAssembly.CompileError(told))
  })
  await assert.rejects(load(emptyModule), /'wasm-unsafe-eval' to its script-src/)
})

test('Bytes that are no WebAssembly say so', async () => {
  await assert.rejects(load(new Uint8Array([1, 2, 3, 4, 5])), /whole, of one build.*expected magic word/)
})

test('WebAssembly that is something else than the core says so', async () => {
  await assert.rejects(load(emptyModule), /whole, of one build.*_initialize/)
})

test('The deferred half is not fetched before somebody asks for it, and then once', async (context) => {
  const fetching = serve(context, () => new Response(emptyModule))
  const core = await load(smallModule, 'https://cdn.test/cossistant.deferred.wasm')
  assert.equal(fetching.mock.callCount(), 0)
  await Promise.all([core.complete(), core.complete()])
  assert.equal(fetching.mock.callCount(), 1)
})

test('A deferred half that cannot be fetched says so, and is fetched anew the next time', async (context) => {
  const responses = [new Response('', { status: 503 }), new Response(emptyModule)]
  serve(context, () => responses.shift() ?? Response.error())
  const core = await load(smallModule, 'https://cdn.test/cossistant.deferred.wasm')
  await assert.rejects(core.complete(), /cossistant\.deferred\.wasm answered 503/)
  await core.complete()
})
