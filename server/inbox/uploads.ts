/** Brings files to where the server wants them. Knows their bytes; the state only knows their names. */
import { ApiError, type Api } from './api'
import type { Conversation, Part } from './types'

/** What the server takes as a name, in characters. */
const LONGEST_NAME = 120

export interface UploadListener {
  onProgress(progress: number): void
  onReady(part: Part): void
  onFailed(problem: string): void
}

export class Uploads {
  private readonly running = new Map<string, { file: File; abort: AbortController }>()

  constructor(private readonly api: Api) {}

  /** Starts, or after a failure starts again with the same `id`. */
  start(id: string, file: File, conversation: Conversation, listener: UploadListener): void {
    this.running.get(id)?.abort.abort()
    const abort = new AbortController()
    this.running.set(id, { file, abort })
    this.upload(file, conversation, abort.signal, listener.onProgress).then(
      (part) => {
        if (!abort.signal.aborted) listener.onReady(part)
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        listener.onFailed(error instanceof ApiError ? error.message : 'It could not be uploaded.')
      },
    )
  }

  /** The bytes of a file that was started; null when it was forgotten. */
  fileOf(id: string): File | null {
    return this.running.get(id)?.file ?? null
  }

  /** Stops it when it is still on its way, and lets go of its bytes. */
  forget(id: string): void {
    this.running.get(id)?.abort.abort()
    this.running.delete(id)
  }

  forgetAll(): void {
    for (const id of [...this.running.keys()]) this.forget(id)
  }

  private async upload(
    file: File,
    conversation: Conversation,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<Part> {
    const mediaType = mediaTypeOf(file)
    const name = uploadName(file.name)
    const place = await this.api.signUpload({ conversation, name, mediaType, size: file.size })
    await put(place.uploadUrl, file, place.contentType, signal, onProgress)
    const known = { url: place.publicUrl, mediaType, filename: file.name, size: file.size }
    if (!mediaType.startsWith('image/')) return { type: 'file', ...known }
    return { type: 'image', ...known, ...(await dimensionsOf(file)) }
  }
}

export function mediaTypeOf(file: { type: string }): string {
  return file.type || 'application/octet-stream'
}

/** Without what the server refuses in a name. Its end stays, because it says what the file is. */
export function uploadName(name: string): string {
  return name.replace(/[/\\]/g, '-').slice(-LONGEST_NAME) || 'file'
}

/** So that whoever reads it has the right room before the picture is there. */
async function dimensionsOf(file: File): Promise<{ width?: number; height?: number }> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return {}
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}

function problemOf(status: number): string {
  if (status === 413) return 'It is too large for this server.'
  if (status === 507) return 'The server has no room for it.'
  return 'The server did not take it.'
}

/** `fetch` does not tell how far an upload has come. */
function put(
  url: string,
  file: File,
  contentType: string,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    signal.addEventListener('abort', () => request.abort())
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0 && !signal.aborted) onProgress(loaded / total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new ApiError(request.status, problemOf(request.status)))
    }
    request.onerror = () => reject(new ApiError(0, 'The network failed.'))
    request.onabort = () => reject(new ApiError(0, 'It was stopped.'))
    request.open('PUT', url)
    request.setRequestHeader('Content-Type', contentType)
    if (signal.aborted) reject(new ApiError(0, 'It was stopped.'))
    else request.send(file)
  })
}
