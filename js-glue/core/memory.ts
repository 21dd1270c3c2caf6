/** What lies in the memory of a wasm module. It moves when it grows, so that every view is made anew. */
interface Module {
  memory: WebAssembly.Memory
}

export const bytesAt = ({ memory }: Module, address: number, length: number) =>
  new Uint8Array(memory.buffer, address, length)

/** An answer is the address of two words: where it lies, and its bytes. */
export function answerAt(core: Module, address: number): Uint8Array {
  const [data = 0, size = 0] = new Uint32Array(core.memory.buffer, address, 2)
  return bytesAt(core, data, size)
}
