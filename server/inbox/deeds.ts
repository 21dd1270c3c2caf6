import { messageOf, type Api } from './api'
import type { InboxStore } from './store'
import type { Conversation, ControlAction, ConversationChange, Priority } from './types'

/** What a teammate does to conversations and visitors. What fails is told as a notice. */
export class Deeds {
  constructor(
    private readonly store: InboxStore,
    private readonly api: Api,
  ) {}

  /** Resolves an open conversation, and opens any other. */
  toggleResolved(conversation: Conversation): Promise<void> {
    return this.control(conversation.id, conversation.status === 'open' ? 'resolve' : 'reopen')
  }

  control(id: string, action: Exclude<ControlAction, 'read' | 'unread'>): Promise<void> {
    return this.change(id, async () => {
      const { status, deletedAt } = await this.api.control(id, action)
      return { status, deletedAt }
    })
  }

  /** It stays unread until it is opened again. */
  async markUnread(id: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.control(id, 'unread')
      this.store.apply({ type: 'unreadMarked', id })
    })
  }

  setTitle(id: string, title: string): Promise<void> {
    return this.change(id, async () => {
      const changed = await this.api.setTitle(id, title.trim() || null)
      return { title: changed.title ?? null }
    })
  }

  setPriority(id: string, priority: Priority): Promise<void> {
    return this.change(id, async () => {
      const changed = await this.api.setPriority(id, priority)
      return { priority: changed.priority ?? priority }
    })
  }

  async setBlocked(visitorId: string, isBlocked: boolean): Promise<void> {
    await this.attempt(async () => {
      const visitor = await this.api.setBlocked(visitorId, isBlocked)
      this.store.apply({ type: 'visitorLoaded', visitor })
    })
  }

  private change(id: string, ask: () => Promise<ConversationChange>): Promise<void> {
    return this.attempt(async () => {
      this.store.apply({ type: 'conversationChanged', id, change: await ask() })
    })
  }

  private async attempt(what: () => Promise<void>): Promise<void> {
    try {
      await what()
    } catch (error) {
      this.store.apply({ type: 'noticed', message: messageOf(error) })
    }
  }
}
