import { messageOf, type Api } from './api'
import {
  canSend,
  MOST_FILES,
  partsOf,
  roomFor,
  type DraftEvent,
  type DraftFile,
  type DraftMode,
} from './draft'
import { draftOf } from './selectors'
import type { InboxStore } from './store'
import type { Threads } from './threads'
import type { Conversation, TimelineItem } from './types'
import type { TypingReporter } from './typing-reporter'
import { ulid } from './ulid'
import { mediaTypeOf, Uploads, type UploadListener } from './uploads'

/** What a teammate writes: drafts, their files, and messages on their way. */
export class Writing {
  private readonly uploads: Uploads
  /** What the server does not have, by id. */
  private readonly unsent = new Map<string, TimelineItem>()

  constructor(
    private readonly store: InboxStore,
    private readonly threads: Threads,
    private readonly api: Api,
    private readonly reporter: TypingReporter,
  ) {
    this.uploads = new Uploads(api)
  }

  close(): void {
    this.reporter.stop()
    this.uploads.forgetAll()
  }

  change(id: string, text: string): void {
    this.apply(id, { type: 'textChanged', text })
    // The visitor must not learn that the team talks about them.
    if (draftOf(this.store.getState(), id).mode === 'reply') this.reporter.changed(id, text)
  }

  choose(id: string, mode: DraftMode): void {
    this.reporter.stop()
    this.apply(id, { type: 'modeChosen', mode })
  }

  /** Each is uploaded at once, so that sending is quick. */
  addFiles(conversation: Conversation, files: Iterable<File>): void {
    const wanted = [...files]
    const room = roomFor(draftOf(this.store.getState(), conversation.id), wanted.length)
    for (const file of wanted.slice(0, room)) this.addFile(conversation, file)
    if (room < wanted.length) {
      this.store.apply({ type: 'noticed', message: `A message takes ${MOST_FILES} files at most.` })
    }
  }

  retryFile(conversation: Conversation, fileId: string): void {
    const file = this.uploads.fileOf(fileId)
    if (!file) return
    this.apply(conversation.id, { type: 'fileRetried', fileId })
    this.uploads.start(fileId, file, conversation, this.listenerOf(conversation.id, fileId))
  }

  removeFile(id: string, fileId: string): void {
    this.uploads.forget(fileId)
    this.apply(id, { type: 'fileRemoved', fileId })
  }

  /** Does nothing while a file is missing or there is nothing to say. */
  send(conversationId: string): void {
    const state = this.store.getState()
    const draft = draftOf(state, conversationId)
    if (!canSend(draft)) return
    const nowMs = Date.now()
    const item: TimelineItem = {
      id: ulid(nowMs),
      conversationId,
      visibility: draft.mode === 'note' ? 'private' : 'public',
      type: 'message',
      text: draft.text.trim(),
      parts: partsOf(draft),
      userId: state.actorUserId,
      aiAgentId: null,
      visitorId: null,
      createdAt: new Date(nowMs).toISOString(),
    }
    this.reporter.stop()
    for (const { id } of draft.files) this.uploads.forget(id)
    this.apply(conversationId, { type: 'sent' })
    this.unsent.set(item.id, item)
    this.threads.handle({ type: 'replyStarted', conversationId, item })
    void this.deliver(item)
  }

  retry(itemId: string): void {
    const item = this.unsent.get(itemId)
    if (!item) return
    this.threads.handle({ type: 'replyRetried', conversationId: item.conversationId, itemId })
    void this.deliver(item)
  }

  /** Its words go back where they were written, unless something else is there by now. */
  discard(itemId: string): void {
    const item = this.unsent.get(itemId)
    if (!item) return
    const { conversationId, text } = item
    this.unsent.delete(itemId)
    this.threads.handle({ type: 'replyDiscarded', conversationId, itemId })
    if (draftOf(this.store.getState(), conversationId).text === '')
      this.apply(conversationId, { type: 'textChanged', text: text ?? '' })
  }

  private async deliver({ id, conversationId, text, parts, visibility }: TimelineItem): Promise<void> {
    try {
      const item = await this.api.send({ id, conversationId, text: text ?? '', parts, visibility })
      this.unsent.delete(id)
      this.threads.handle({ type: 'replySent', conversationId, item })
    } catch (error) {
      this.threads.handle({ type: 'replyFailed', conversationId, itemId: id, problem: messageOf(error) })
    }
  }

  private addFile(conversation: Conversation, file: File): void {
    const id = ulid(Date.now())
    const { name, size } = file
    const shown: DraftFile = {
      id,
      name,
      size,
      mediaType: mediaTypeOf(file),
      state: 'uploading',
      progress: 0,
      part: null,
      problem: null,
    }
    this.apply(conversation.id, { type: 'fileAdded', file: shown })
    this.uploads.start(id, file, conversation, this.listenerOf(conversation.id, id))
  }

  private listenerOf(id: string, fileId: string): UploadListener {
    return {
      onProgress: (progress) => this.apply(id, { type: 'fileProgressed', fileId, progress }),
      onReady: (part) => this.apply(id, { type: 'fileReady', fileId, part }),
      onFailed: (problem) => this.apply(id, { type: 'fileFailed', fileId, problem }),
    }
  }

  private apply(id: string, event: DraftEvent): void {
    this.store.apply({ type: 'draft', id, event })
  }
}
