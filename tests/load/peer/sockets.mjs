/** `/ws`: lets sockets in, answers their pings, tells the team who comes and goes. */
import { randomBytes } from 'node:crypto'

import { WebSocketServer } from 'ws'

const kPingMs = 30_000
const kMaxMessageBytes = 64 << 10
const kPresenceResolutionMs = 30_000

export function serveSockets(server, { store, access, hub, execute }) {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: kMaxMessageBytes,
  })

  const announce = (member, type) =>
    hub.deliver({ websiteId: member.websiteId, frame: { type, payload: { ...member } } })

  const admit = (query) => {
    const caller = access.authenticate({ publicKey: query.get('publicKey'), privateKey: query.get('token') })
    const now = Date.now()
    const member = {
      connectionId: `conn_${now}_${randomBytes(4).toString('hex')}`,
      websiteId: caller.website.id,
      organizationId: caller.website.organization_id,
    }
    if (caller.userId) {
      const agent = store.humanAgent.get(caller.website.id, caller.userId)
      if (isStale(agent.last_seen_at, now)) store.touchHumanAgent.run(now, agent.id)
      return { ...member, userId: caller.userId }
    }
    const visitor = access.visitor(caller, query.get('visitorId'))
    if (isStale(visitor.last_seen_at, now)) store.touchVisitor.run(now, visitor.id)
    return { ...member, visitorId: visitor.id }
  }

  server.on('upgrade', (request, connection, head) => {
    const [path, query] = request.url.split('?')
    if (path !== '/ws') return connection.destroy()
    sockets.handleUpgrade(request, connection, head, async (socket) => {
      socket.on('error', () => socket.terminate())
      let member
      try {
        member = await execute(() => admit(new URLSearchParams(query)))
      } catch (error) {
        return socket.close(error.status === 403 ? 1008 : 1011, 'The socket was not let in.')
      }
      socket.isAlive = true
      socket.on('pong', () => (socket.isAlive = true))
      socket.on('message', (data) => {
        const text = data.toString()
        if (text === 'ping' || text === 'presence:ping') socket.send('pong')
      })
      socket.on('close', () => {
        hub.remove(socket, member)
        announce(member, member.userId ? 'userDisconnected' : 'visitorDisconnected')
      })
      announce(member, member.userId ? 'userConnected' : 'visitorConnected')
      hub.add(socket, member)
      socket.send(
        JSON.stringify({ type: 'CONNECTION_ESTABLISHED', payload: { ...member, timestamp: Date.now() } }),
      )
    })
  })

  setInterval(() => {
    for (const socket of sockets.clients) {
      if (!socket.isAlive) socket.terminate()
      socket.isAlive = false
      socket.ping()
    }
  }, kPingMs).unref()
}

const isStale = (seenAt, now) => !seenAt || now - seenAt >= kPresenceResolutionMs
