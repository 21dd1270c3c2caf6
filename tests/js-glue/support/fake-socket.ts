import type { SocketConstructor } from '../../../js-glue/host/socket'

/** Stands in for a browser's WebSocket; the test plays the server. */
export class FakeSocket {
  static opened: FakeSocket[] = []

  readyState = 0
  binaryType = 'blob'
  readonly sent: string[] = []
  closedWith: { code: number | undefined; reason: string | undefined } | null = null
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null

  constructor(readonly url: string) {
    if (!url.startsWith('ws')) throw new SyntaxError(`"${url}" is no socket address`)
    FakeSocket.opened.push(this)
  }

  send(data: string) {
    this.sent.push(data)
  }
  close(code?: number, reason?: string) {
    if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) throw new Error(`code ${code}`)
    this.closedWith = { code, reason }
    this.readyState = 3
  }

  accept() {
    this.readyState = 1
    this.onopen?.()
  }
  receive(data: unknown) {
    this.onmessage?.({ data })
  }
  drop(code: number, reason = '') {
    this.readyState = 3
    this.onclose?.({ code, reason })
  }
}

export const fakeSocketConstructor = FakeSocket as unknown as SocketConstructor
