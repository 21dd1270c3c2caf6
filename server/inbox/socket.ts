import type { LiveEvent } from './types'

const HEARTBEAT_MS = 15_000
const SILENCE_MS = 45_000
const LONGEST_DELAY_MS = 30_000
/** Closes that no retry can heal: the credentials were refused (protocol §14.3). */
const REFUSED = [1008, 1011]

export type Connection = 'connecting' | 'live' | 'waiting' | 'refused'

export interface SocketListener {
  onEvent(event: LiveEvent): void
  onConnection(connection: Connection): void
}

/** Milliseconds before try number `attempt` (from 0). */
export function reconnectDelay(attempt: number): number {
  return Math.min(500 * 2 ** attempt, LONGEST_DELAY_MS)
}

/** The browser adds the cookie of the session, and says whose page asks. */
function socketUrl(): string {
  const url = new URL('/ws', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

interface Frame {
  type?: string
  payload?: object
}

function readFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null
  try {
    const frame: unknown = JSON.parse(data)
    return typeof frame === 'object' ? frame : null
  } catch {
    return null // `pong`, or something this version does not speak
  }
}

/** The live feed of one website. Opens itself again until `close()`. */
export class LiveSocket {
  private socket: WebSocket | null = null
  private attempt = 0
  private heardAtMs = 0
  private heartbeat: ReturnType<typeof setInterval> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly listener: SocketListener) {
    this.open()
    addEventListener('online', this.reopen)
  }

  /** Lost when the socket is not open: typing is not worth a queue. */
  sendTyping(conversationId: string, isTyping: boolean): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return
    const nobody = { websiteId: '', organizationId: '', visitorId: null, userId: null, aiAgentId: null }
    const payload = { conversationId, isTyping, visitorPreview: null, ...nobody }
    this.socket.send(JSON.stringify({ type: 'conversationTyping', payload }))
  }

  close(): void {
    removeEventListener('online', this.reopen)
    clearTimeout(this.retry)
    this.drop()
  }

  private open(): void {
    this.listener.onConnection('connecting')
    const socket = new WebSocket(socketUrl())
    this.socket = socket
    this.heardAtMs = Date.now()
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS)
    socket.onmessage = ({ data }) => this.receive(data)
    socket.onclose = ({ code }) => this.lost(code)
  }

  private receive(data: unknown): void {
    this.heardAtMs = Date.now()
    const frame = readFrame(data)
    if (frame?.type === 'CONNECTION_ESTABLISHED') {
      this.attempt = 0
      this.listener.onConnection('live')
    } else if (frame?.type && frame.payload) {
      this.listener.onEvent(frame as LiveEvent)
    }
  }

  private beat(): void {
    // A dead network closes nothing by itself.
    if (Date.now() - this.heardAtMs > SILENCE_MS) this.lost(4000)
    else if (this.socket?.readyState === WebSocket.OPEN) this.socket.send('presence:ping')
  }

  private lost(code: number): void {
    this.drop()
    if (REFUSED.includes(code)) return this.listener.onConnection('refused')
    this.listener.onConnection('waiting')
    this.retry = setTimeout(() => this.open(), reconnectDelay(this.attempt++))
  }

  private drop(): void {
    clearInterval(this.heartbeat)
    if (!this.socket) return
    this.socket.onclose = null
    this.socket.onmessage = null
    this.socket.close()
    this.socket = null
  }

  private readonly reopen = () => {
    if (this.socket) return
    clearTimeout(this.retry)
    this.attempt = 0
    this.open()
  }
}
