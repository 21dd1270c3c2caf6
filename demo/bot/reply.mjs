import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { stepsOf, textOf, topicOf } from './answers.mjs'

/** How long the helper pretends to read, and between two steps of its writing, ms. */
const kReadingMs = 1200
const kStepMs = 120

/** Whether people of the team have taken over, or were asked to: then the helper keeps silent. */
export function isHandedOver(items) {
  return items.some(
    (item) =>
      (item.type === 'message' && item.userId) ||
      item.parts.some((part) => part.eventType === 'participant_requested'),
  )
}

/** Whether the message is one that wants an answer; a rating is not. */
export function isQuestion({ conversation, item }) {
  const isPaused = conversation.aiPausedUntil && Date.parse(conversation.aiPausedUntil) > Date.now()
  const isRating = item.parts.some((part) => part.type === 'feedback')
  return conversation.status === 'open' && !conversation.deletedAt && !isPaused && !isRating
}

/** The row of a search for `query`; with `pages` it is over. */
function searchPart({ toolCallId, query, pages, site }) {
  const part = {
    type: 'tool-searchKnowledgeBase',
    toolName: 'searchKnowledgeBase',
    toolCallId,
    input: { query },
    state: 'partial',
  }
  if (!pages) return part
  const articles = pages.map(({ title, path }) => ({ sourceType: 'url', title, sourceUrl: site + path }))
  return { ...part, state: 'result', output: { data: { articles } } }
}

async function search({ api, agent, conversationId, question, topic, site }) {
  const call = { toolCallId: randomUUID(), query: question, site }
  const row = await api.send(conversationId, {
    ...agent,
    type: 'tool',
    visibility: 'public',
    text: '',
    parts: [searchPart(call)],
  })
  await wait(kReadingMs)
  await api.change(row.id, { parts: [searchPart({ ...call, pages: topic.pages })] })
}

async function write({ api, agent, conversationId, text }) {
  const message = await api.send(conversationId, {
    ...agent,
    text: '',
    parts: [{ type: 'text', text: '', state: 'streaming' }],
  })
  for (const step of stepsOf(text)) {
    await api.change(message.id, { text: step, state: step === text ? 'done' : 'streaming' })
    await wait(kStepMs)
  }
}

/** Asks the team to come, with an event that visitor and inbox both show. */
function handOver({ api, agent, conversationId }) {
  const part = {
    type: 'event',
    eventType: 'participant_requested',
    actorUserId: null,
    actorAiAgentId: agent.aiAgentId,
    targetUserId: null,
    targetAiAgentId: null,
    message: 'The visitor asked for a human.',
  }
  return api.send(conversationId, { ...agent, type: 'event', text: '', parts: [part] })
}

/** Answers one message of a visitor, the way a slow assistant would. */
export async function reply({ api, site, aiAgentId, conversationId, question }) {
  const run = { aiAgentId, workflowRunId: randomUUID() }
  const agent = { aiAgentId }
  const topic = topicOf(question)
  await api.progress(conversationId, {
    ...run,
    phase: 'searching',
    message: 'Looking through the help pages',
  })
  try {
    if (topic.pages.length > 0) await search({ api, agent, conversationId, question, topic, site })
    await api.progress(conversationId, { ...run, phase: 'generating', message: 'Writing an answer' })
    await api.typing(conversationId, { aiAgentId, isTyping: true })
    await wait(kReadingMs / 2)
    await write({ api, agent, conversationId, text: textOf(topic, site) })
    if (topic.isHandover) await handOver({ api, agent, conversationId })
    await api.completed(conversationId, { ...run, status: 'success' })
  } catch (error) {
    await api.completed(conversationId, { ...run, status: 'error' }).catch(() => {})
    throw error
  }
}
