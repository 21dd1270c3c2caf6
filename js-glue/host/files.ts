import type { PickedFile } from '../core/types'

/** The files that the visitor picked: the core knows what they are called, the page alone has their bytes. */
export interface Files {
  /** Takes hold of `files` and answers what the core is told of them. */
  pick(files: Iterable<File>): PickedFile[]
  get(fileId: string): File | undefined
  release(fileId: string): void
  stop(): void
}

export function createFiles(): Files {
  const held = new Map<string, File>()
  let picked = 0
  return {
    pick: (files) =>
      [...files].map((file) => {
        const fileId = `file-${++picked}`
        held.set(fileId, file)
        return { fileId, name: file.name, mediaType: file.type, size: file.size }
      }),
    get: (fileId) => held.get(fileId),
    release: (fileId) => void held.delete(fileId),
    stop: () => held.clear(),
  }
}
