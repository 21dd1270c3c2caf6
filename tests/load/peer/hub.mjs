/** The open sockets, by website and by visitor. */

// As the server: a reader that is slower is dropped.
const kMaxQueuedBytes = 4 << 20

export function makeHub() {
  const team = new Map()
  const visitors = new Map()
  const listOf = (member) => (member.visitorId ? [visitors, member.visitorId] : [team, member.websiteId])

  function sendAll(sockets, bytes) {
    if (!sockets) return
    for (const socket of sockets) {
      if (socket.bufferedAmount > kMaxQueuedBytes) socket.terminate()
      else socket.send(bytes, { binary: false })
    }
  }

  return {
    add(socket, member) {
      const [index, key] = listOf(member)
      if (!index.has(key)) index.set(key, new Set())
      index.get(key).add(socket)
    },
    remove(socket, member) {
      const [index, key] = listOf(member)
      index.get(key)?.delete(socket)
      if (index.get(key)?.size === 0) index.delete(key)
    },
    /** The frame is encoded once for all. */
    deliver({ websiteId, visitorId, frame }) {
      const toTeam = team.get(websiteId)
      const toVisitor = visitorId && visitors.get(visitorId)
      if (!toTeam && !toVisitor) return
      const bytes = Buffer.from(JSON.stringify(frame))
      sendAll(toTeam, bytes)
      sendAll(toVisitor, bytes)
    },
  }
}
