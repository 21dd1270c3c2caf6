export const kLongHistory = 100_000

/**
 * Runs in a page, before its scripts: whichever conversation the widget asks for has that many messages, of which the
 * server knows the first alone. They come in pages larger than a server's, so that all are there in seconds.
 */
export const longHistory = `() => {
  const kItems = ${kLongHistory}
  const kPage = 5000
  const began = Date.now() - kItems * 61_000
  const { fetch } = window
  let answered = false
  window.isAnswered = () => answered
  const itemAt = (conversationId, at) => ({
    id: 'item-' + String(at).padStart(6, '0'),
    conversationId,
    organizationId: 'organization',
    visibility: 'public',
    type: 'message',
    text: 'Message ' + at + ' of a *long* conversation.',
    tool: null,
    parts: [],
    userId: at % 2 ? 'somebody' : null,
    aiAgentId: null,
    visitorId: at % 2 ? null : 'a visitor',
    createdAt: new Date(began + at * 61_000).toISOString(),
    deletedAt: null,
  })
  window.fetch = async (input, init) => {
    const [, conversationId, query] = /\\/conversations\\/([^/?]+)\\/timeline\\?(.*)/.exec(String(input)) ?? []
    if (!conversationId || (init?.method ?? 'GET') !== 'GET') {
      const response = await fetch(input, init)
      answered ||= String(input).endsWith('/conversations') && init?.method === 'POST' && response.ok
      return response
    }
    const end = Number(new URLSearchParams(query).get('cursor') ?? kItems)
    const start = Math.max(0, end - kPage)
    const items = Array.from({ length: end - start }, (_, index) => itemAt(conversationId, start + index))
    const nextCursor = start > 0 ? String(start) : null
    return Response.json({ items, nextCursor, hasNextPage: start > 0 })
  }
}`
