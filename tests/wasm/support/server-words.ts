/** What a server says in the scripted sessions: as much of the protocol as they need. */

const visitorId = '01J00000000000000000000001'
const websiteId = '01J00000000000000000000002'
const organizationId = '01J00000000000000000000003'

export const website = {
  id: websiteId,
  name: 'Acorn',
  domain: 'acorn.test',
  organizationId,
  status: 'active',
  description: null,
  logoUrl: null,
  defaultLanguage: 'en',
  lastOnlineAt: null,
  availableHumanAgents: [{ id: 'ada', name: 'Ada', email: null, image: null, lastSeenAt: null }],
  availableAIAgents: [{ id: 'robin', name: 'Robin', image: null }],
  visitor: { id: visitorId, isBlocked: false, language: 'en', contact: null },
}

export const noConversations = {
  conversations: [],
  pagination: { page: 1, limit: 50, total: 0, totalPages: 0, hasMore: false },
}

export function conversation(id: string, createdAt: string) {
  return {
    id,
    createdAt,
    updatedAt: createdAt,
    visitorId,
    websiteId,
    channel: 'widget',
    status: 'open',
    deletedAt: null,
  }
}

export interface Written {
  id: string
  conversationId: string
  text: string
  createdAt: string
}

export function visitorMessage(written: Written) {
  return message(written, { userId: null, visitorId })
}
export function agentMessage(written: Written) {
  return message(written, { userId: 'ada', visitorId: null })
}

function message({ text, ...rest }: Written, author: { userId: string | null; visitorId: string | null }) {
  const parts = [{ type: 'text', text }]
  const fixed = { organizationId, visibility: 'public', type: 'message', aiAgentId: null, deletedAt: null }
  return { ...rest, ...fixed, ...author, text, parts }
}

/** An event of the socket, as it goes to every widget of the visitor. */
export function socketEvent(type: string, conversationId: string, fields: object) {
  return { type, payload: { websiteId, organizationId, visitorId, userId: null, conversationId, ...fields } }
}
