/** What calls took together since it was last read. */
export class Stopwatch {
  private spentMs = 0

  time<T>(call: () => T): T {
    const began = performance.now()
    const answer = call()
    this.spentMs += performance.now() - began
    return answer
  }
  /** ms; it begins anew. */
  take(): number {
    const spentMs = this.spentMs
    this.spentMs = 0
    return spentMs
  }
}
