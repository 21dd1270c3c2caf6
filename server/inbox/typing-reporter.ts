const REPEAT_MS = 4_000
const IDLE_MS = 2_000

/** Tells the other side that this teammate writes: at once, again every four seconds, and when they stop. */
export class TypingReporter {
  private conversationId: string | null = null
  private reportedAtMs = 0
  private idle: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly report: (conversationId: string, isTyping: boolean) => void) {}

  changed(conversationId: string, text: string, nowMs = Date.now()): void {
    if (text.trim() === '' || (this.conversationId && this.conversationId !== conversationId)) this.stop()
    if (text.trim() === '') return
    clearTimeout(this.idle)
    this.idle = setTimeout(() => this.stop(), IDLE_MS)
    if (this.conversationId && nowMs - this.reportedAtMs < REPEAT_MS) return
    this.conversationId = conversationId
    this.reportedAtMs = nowMs
    this.report(conversationId, true)
  }

  stop(): void {
    clearTimeout(this.idle)
    if (this.conversationId) this.report(this.conversationId, false)
    this.conversationId = null
  }
}
