/** What the routes of the load do. Each runs inside a transaction, and leaves its events in `work.events`. */
import { ApiError } from './access.mjs'
import { newUlid, isUlid } from './ids.mjs'

const kMaxText = 100_000
const kMaxParts = 100

export function makeRoutes(store, access) {
  return {
    'GET /v1/websites': ({ caller, visitorId }, work) => {
      const now = Date.now()
      let visitor = visitorId ? store.visitor.get(visitorId) : undefined
      if (visitor?.website_id !== caller.website.id) visitor = undefined
      if (!visitor) {
        visitor = { id: newUlid(now), created_at: now, last_seen_at: now }
        store.addVisitor.run(visitor.id, caller.website.id, now, now)
      }
      return {
        id: caller.website.id,
        name: caller.website.name,
        organizationId: caller.website.organization_id,
        availableHumanAgents: store.humanAgents.all(caller.website.id),
        visitor: {
          id: visitor.id,
          isBlocked: Boolean(visitor.blocked_at),
          createdAt: iso(visitor.created_at),
        },
      }
    },

    'POST /v1/conversations': ({ caller, visitorId, body }, work) => {
      const visitor = access.visitor(caller, visitorId)
      if (!Array.isArray(body.defaultTimelineItems) || body.defaultTimelineItems.length > 0) {
        throw new ApiError(400, 'defaultTimelineItems has to be an empty list.')
      }
      const now = Date.now()
      const id = newUlid(now)
      store.addConversation.run(
        id,
        caller.website.organization_id,
        caller.website.id,
        visitor.id,
        'widget',
        now,
        now,
      )
      const conversation = {
        id,
        visitorId: visitor.id,
        websiteId: caller.website.id,
        status: 'open',
        createdAt: iso(now),
        updatedAt: iso(now),
      }
      emit(work, 'conversationCreated', caller, visitor.id, { conversationId: id, conversation })
      return { conversation, initialTimelineItems: [] }
    },

    'POST /v1/messages': ({ caller, visitorId, body }, work) => {
      const visitor = caller.isPublic ? access.visitor(caller, visitorId) : undefined
      const input = checkedMessage(body)
      const conversation = store.conversation.get(body.conversationId)
      if (conversation?.website_id !== caller.website.id)
        throw new ApiError(404, 'There is no such conversation.')
      if (visitor && conversation.visitor_id !== visitor.id) {
        throw new ApiError(403, 'The visitor has no part in this conversation.')
      }
      const stored = input.id ? store.item.get(input.id) : undefined
      if (stored) {
        const isOwn = !visitor || stored.visitor_id === visitor.id
        if (stored.conversation_id === conversation.id && isOwn) return { item: itemOf(stored) }
        throw new ApiError(409, 'The item id is taken.')
      }
      if (visitor && (conversation.status !== 'open' || conversation.deleted_at)) {
        throw new ApiError(403, 'The conversation is closed.')
      }
      return { item: addMessage(caller, visitor, conversation, input, work) }
    },
  }

  function addMessage(caller, visitor, conversation, input, work) {
    const now = Date.now()
    const parts = [{ type: 'text', text: input.text }, ...input.parts.filter((part) => part.type !== 'text')]
    const userId = visitor ? null : caller.userId
    const row = {
      id: input.id ?? newUlid(now),
      conversation_id: conversation.id,
      organization_id: conversation.organization_id,
      visibility: visitor ? 'public' : (input.visibility ?? 'public'),
      type: 'message',
      text: input.text,
      parts: JSON.stringify(parts),
      user_id: userId,
      visitor_id: visitor?.id ?? null,
      created_at: now,
      deleted_at: null,
    }
    store.addItem.run(
      row.id,
      row.conversation_id,
      row.organization_id,
      row.visibility,
      row.type,
      row.text,
      row.parts,
      row.user_id,
      row.visitor_id,
      now,
    )
    store.touchConversation.run(now, now, userId ? now : null, conversation.id)
    const item = itemOf(row)
    const toVisitor = row.visibility === 'public' ? conversation.visitor_id : undefined
    emit(work, 'timelineItemCreated', caller, toVisitor, { conversationId: conversation.id, item })
    if (userId) {
      if (!store.humanAgent.get(caller.website.id, userId))
        throw new ApiError(403, 'That teammate is not of this website.')
      store.addParticipant.run(conversation.id, userId, now)
      store.putSeen.run(newUlid(now), conversation.id, userId, now)
      emit(work, 'conversationSeen', caller, conversation.visitor_id, {
        conversationId: conversation.id,
        lastSeenAt: iso(now),
        actorType: 'user',
        actorId: userId,
      })
    }
    return item
  }
}

/** The item of a request. Throws ApiError. */
function checkedMessage(body) {
  if (typeof body.conversationId !== 'string') throw new ApiError(400, 'conversationId has to be a text.')
  const { item } = body
  if (typeof item !== 'object' || item === null) throw new ApiError(400, 'item has to be an object.')
  if (typeof item.text !== 'string' || item.text.length > kMaxText)
    throw new ApiError(400, 'item.text has to be a text.')
  if (item.id !== undefined && !isUlid(item.id)) throw new ApiError(400, 'item.id is not a ULID.')
  if (![undefined, 'public', 'private'].includes(item.visibility))
    throw new ApiError(400, 'item.visibility is unknown.')
  const parts = item.parts ?? []
  const arePartsSound =
    Array.isArray(parts) && parts.length <= kMaxParts && parts.every((part) => typeof part?.type === 'string')
  if (!arePartsSound) throw new ApiError(400, 'item.parts has to be a list of parts.')
  if (item.text === '' && parts.length === 0) throw new ApiError(400, 'item needs a text or a part.')
  return { ...item, parts }
}

function itemOf(row) {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    organizationId: row.organization_id,
    visibility: row.visibility,
    type: row.type,
    text: row.text,
    parts: JSON.parse(row.parts),
    userId: row.user_id,
    aiAgentId: null,
    visitorId: row.visitor_id,
    createdAt: iso(row.created_at),
    deletedAt: row.deleted_at && iso(row.deleted_at),
  }
}

/** For the team, and for the visitor when one is named. */
function emit(work, type, caller, visitorId, payload) {
  const scope = {
    websiteId: caller.website.id,
    organizationId: caller.website.organization_id,
    visitorId: visitorId ?? null,
    userId: caller.userId ?? null,
  }
  work.events.push({
    websiteId: caller.website.id,
    visitorId,
    frame: { type, payload: { ...scope, ...payload } },
  })
}

const iso = (ms) => new Date(ms).toISOString()
