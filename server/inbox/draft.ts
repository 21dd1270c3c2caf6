/** What a teammate is writing in one conversation: words, files, and for whom. */
import type { Part } from './types'

/** A reply goes to the visitor, a note to the team alone. */
export type DraftMode = 'reply' | 'note'

/** A file that is to go along. Its bytes are kept by the uploader, under `id`. */
export interface DraftFile {
  id: string
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  state: 'uploading' | 'ready' | 'failed'
  /** Of the upload, 0 to 1. */
  progress: number
  /** What the message will carry; null until the file is ready. */
  part: Part | null
  /** Why it failed, as a sentence. */
  problem: string | null
}

export interface Draft {
  mode: DraftMode
  text: string
  files: DraftFile[]
}

export const EMPTY_DRAFT: Draft = { mode: 'reply', text: '', files: [] }
/** In one message. */
export const MOST_FILES = 10

export type DraftEvent =
  | { type: 'textChanged'; text: string }
  | { type: 'modeChosen'; mode: DraftMode }
  | { type: 'fileAdded'; file: DraftFile }
  | { type: 'fileRemoved'; fileId: string }
  | { type: 'fileProgressed'; fileId: string; progress: number }
  | { type: 'fileReady'; fileId: string; part: Part }
  | { type: 'fileFailed'; fileId: string; problem: string }
  /** The next upload of the same file. */
  | { type: 'fileRetried'; fileId: string }
  /** It became a message. The mode stays: notes often come in twos. */
  | { type: 'sent' }

/** It has something to say, and all of its files are there. */
export function canSend({ text, files }: Draft): boolean {
  return (text.trim() !== '' || files.length > 0) && files.every((file) => file.state === 'ready')
}

/** How many of `wanted` files still fit in the message. */
export function roomFor({ files }: Draft, wanted: number): number {
  return Math.min(wanted, Math.max(0, MOST_FILES - files.length))
}

export function partsOf({ files }: Draft): Part[] {
  return files.flatMap(({ part }) => (part ? [part] : []))
}

function withFile(draft: Draft, id: string, change: Partial<DraftFile>): Draft {
  return { ...draft, files: draft.files.map((file) => (file.id === id ? { ...file, ...change } : file)) }
}

/** The draft after `event`. Events of files that are not there any more change nothing. */
export function updateDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'textChanged':
      return { ...draft, text: event.text }
    case 'modeChosen':
      return { ...draft, mode: event.mode }
    case 'fileAdded':
      return { ...draft, files: [...draft.files, event.file] }
    case 'fileRemoved':
      return { ...draft, files: draft.files.filter((file) => file.id !== event.fileId) }
    case 'fileProgressed':
      return withFile(draft, event.fileId, { progress: event.progress })
    case 'fileReady':
      return withFile(draft, event.fileId, { state: 'ready', progress: 1, part: event.part })
    case 'fileFailed':
      return withFile(draft, event.fileId, { state: 'failed', problem: event.problem })
    case 'fileRetried':
      return withFile(draft, event.fileId, { state: 'uploading', progress: 0, problem: null })
    case 'sent':
      return { ...EMPTY_DRAFT, mode: draft.mode }
  }
}
