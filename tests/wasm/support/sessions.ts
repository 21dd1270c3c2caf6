import { ScriptedSession } from './scripted-session'
import {
  type Written,
  agentMessage,
  conversation,
  noConversations,
  socketEvent,
  visitorMessage,
  website,
} from './server-words'

const at = '2026-09-21T14:00:05.000Z'

/** The sessions that tests/replay keeps, by file name. */
export const sessions: Record<string, (session: ScriptedSession) => void> = {
  'first-conversation'(session) {
    const conversationId = talk(session, 'Do you *ship* to [Malta](https://malta.test)?')
    const typing = { userId: 'ada', isTyping: true, visitorPreview: null }
    session.receive(socketEvent('conversationTyping', conversationId, typing))
    const text = 'We do:\n\n- by post\n- by boat'
    const id = '01J000000000000000000000A1'
    const item = agentMessage({ id, conversationId, text, createdAt: '2026-09-21T14:00:20.000Z' })
    session.receive(socketEvent('timelineItemCreated', conversationId, { item }))
    session.act({ type: 'composerChanged', text: 'Gr' }, 4000)
    session.act({ type: 'composerChanged', text: '' })
    session.act({ type: 'goBack' })
    session.act({ type: 'close' })
    session.handle({ type: 'stop' })
  },

  'failed-message'(session) {
    const conversationId = talk(session, 'Hello?')
    session.act({ type: 'sendMessage', text: 'Are you there?' })
    const { requestId } = session.request('POST', /\/messages/)
    session.handle({
      type: 'httpResponded',
      requestId,
      status: 400,
      body: '{"error":"BAD_REQUEST","message":"no"}',
    })
    session.handle({ type: 'connectivityChanged', online: false })
    session.handle({ type: 'connectivityChanged', online: true })
    session.handle({ type: 'visibilityChanged', visible: false })
    session.act({ type: 'openConversation', conversationId })
  },

  'refused-key'(session) {
    session.start()
    session.respond('GET', /\/websites/, { error: 'UNAUTHORIZED', message: 'unknown key' }, 401)
    session.act({ type: 'open' })
    session.act({ type: 'retryLoad' })
  },
}

/** Starts, opens and sends `text`; answers with the id of the conversation that the server then has. */
function talk(session: ScriptedSession, text: string): string {
  session.start()
  session.respond('GET', /\/websites/, website)
  session.respond('GET', /\/conversations\?/, noConversations)
  session.openSocket()
  session.respond('GET', /\/conversations\?/, noConversations)
  session.act({ type: 'startConversation' })
  session.act({ type: 'sendMessage', text })

  const sent = firstMessageOf(session.request('POST', /\/conversations$/).body ?? '')
  const initialTimelineItems = [visitorMessage({ ...sent, text, createdAt: at })]
  session.respond('POST', /\/conversations$/, {
    initialTimelineItems,
    conversation: conversation(sent.conversationId, at),
  })
  return sent.conversationId
}

/** The ids that the core gave to the conversation and its first message. */
function firstMessageOf(body: string): Pick<Written, 'id' | 'conversationId'> {
  const request = JSON.parse(body) as { conversationId: string; defaultTimelineItems: { id: string }[] }
  const [item] = request.defaultTimelineItems
  if (!item) throw new Error(`the request to create a conversation holds no message: ${body}`)
  return { id: item.id, conversationId: request.conversationId }
}
