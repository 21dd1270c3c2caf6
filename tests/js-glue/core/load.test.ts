import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'

import { type CoreFactory, loadCore } from '../../../js-glue/core/load'
import type { CoreModule } from '../../../js-glue/core/runtime'

/** The smallest module there is: a magic number and a version. */
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
const core: CoreModule = { Runtime: class {} as CoreModule['Runtime'] }

/** Does what Emscripten's does: hands its imports over and is ready once it has an instance. */
const factory: CoreFactory = ({ instantiateWasm }) =>
  new Promise((resolve) => {
    instantiateWasm({}, (instance) => {
      assert.ok(instance instanceof WebAssembly.Instance)
      resolve(core)
    })
  })

function serve(context: TestContext, response: () => Response) {
  return context.mock.method(globalThis, 'fetch', () => Promise.resolve(response()))
}
const wasmResponse = (type: string) => new Response(emptyModule, { headers: { 'Content-Type': type } })

test('The core is loaded from bytes', async () => {
  assert.equal((await loadCore(emptyModule, factory)).Runtime, core.Runtime)
  assert.equal((await loadCore(emptyModule.buffer, factory)).Runtime, core.Runtime)
})

test('The core is loaded from a compiled module', async () => {
  assert.equal((await loadCore(new WebAssembly.Module(emptyModule), factory)).Runtime, core.Runtime)
})

test('A fetched core is compiled while it arrives', async (context) => {
  serve(context, () => wasmResponse('application/wasm'))
  const streaming = context.mock.method(WebAssembly, 'instantiateStreaming')
  await loadCore('https://cdn.test/cossistant.wasm', factory)
  assert.equal(streaming.mock.callCount(), 1)
})

for (const type of ['application/octet-stream', 'application/wasm; charset=utf-8', '']) {
  test(`A core that is served as "${type}" is loaded without streaming`, async (context) => {
    serve(context, () => wasmResponse(type))
    const streaming = context.mock.method(WebAssembly, 'instantiateStreaming')
    await loadCore('https://cdn.test/cossistant.wasm', factory)
    assert.equal(streaming.mock.callCount(), 0)
  })
}

test('A missing core names its address and the status', async (context) => {
  serve(context, () => new Response('', { status: 404 }))
  const loading = loadCore('https://cdn.test/cossistant.wasm', factory)
  await assert.rejects(loading, /https:\/\/cdn\.test\/cossistant\.wasm answered 404/)
})

test('A page whose policy refuses WebAssembly is told what to allow', async (context) => {
  context.mock.method(WebAssembly, 'instantiate', () => {
    const told = "Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not allowed"
    return Promise.reject(new WebAssembly.CompileError(told))
  })
  await assert.rejects(loadCore(emptyModule, factory), /'wasm-unsafe-eval' to its script-src/)
})

test('Bytes that are no WebAssembly say so', async () => {
  await assert.rejects(loadCore(new Uint8Array([1, 2, 3, 4, 5]), factory), /is whole.*expected magic word/)
})
