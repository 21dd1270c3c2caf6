import type { Report } from './report'

export interface Sockets {
  open(socketId: number, url: string): void
  /** Dropped when the socket is not open. */
  send(socketId: number, data: string): void
  /** Nothing of this socket is reported any more. */
  close(socketId: number, code: number, reason: string): void
  stop(): void
}

/** Longest message that is taken, in UTF-16 units, or bytes when it is binary. The protocol's own events are a few KB. */
export const kLongestMessage = 1024 * 1024

const kNormal = 1000
const kAbnormal = 1006
/** 1009 is for servers; pages may close with 1000 or 3000 to 4999 only. */
const kTooBig = 4009

const utf8 = new TextDecoder()

export type SocketConstructor = new (url: string) => WebSocket

export function createSockets(report: Report, Socket: SocketConstructor): Sockets {
  const live = new Map<number, WebSocket>()

  function close(socketId: number, code: number, reason: string) {
    const socket = live.get(socketId)
    live.delete(socketId)
    // A code that pages may not use, or a reason of over 123 bytes, would throw and leave the socket open.
    const allowed = code === kNormal || (code >= 3000 && code <= 4999)
    socket?.close(allowed ? code : kNormal, reason.slice(0, 40))
  }

  function refuse(socketId: number, code: number, reason: string) {
    close(socketId, code, reason)
    report({ type: 'socketClosed', socketId, code, reason })
  }

  return {
    open(socketId, url) {
      let socket: WebSocket
      try {
        socket = new Socket(url)
      } catch (error) {
        report({ type: 'socketClosed', socketId, code: kAbnormal, reason: String(error) })
        return
      }
      socket.binaryType = 'arraybuffer'
      live.set(socketId, socket)
      const isLive = () => live.get(socketId) === socket
      socket.onopen = () => {
        if (isLive()) report({ type: 'socketOpened', socketId })
      }
      socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
        if (!isLive()) return
        const isText = typeof data === 'string'
        if ((isText ? data.length : data.byteLength) > kLongestMessage)
          refuse(socketId, kTooBig, 'a message that is too long')
        else report({ type: 'socketReceived', socketId, data: isText ? data : utf8.decode(data) })
      }
      // An error is always followed by a close, which says more.
      socket.onclose = ({ code, reason }) => {
        if (!isLive()) return
        live.delete(socketId)
        report({ type: 'socketClosed', socketId, code, reason })
      }
    },
    send(socketId, data) {
      const socket = live.get(socketId)
      if (socket?.readyState === 1) socket.send(data)
    },
    close,
    stop() {
      for (const socketId of [...live.keys()]) close(socketId, kNormal, 'stopped')
    },
  }
}
