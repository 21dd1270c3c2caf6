/** What happened between the messages, in plain words. */
import { memberName } from './labels'
import type { Member, Part, TimelineItem } from './types'

/** Read after the name of whoever did it; `{target}` is whom it was done to. */
const EVENT_SENTENCES: Record<string, string> = {
  assigned: 'assigned the conversation to {target}',
  unassigned: 'took the conversation from {target}',
  participant_requested: 'asked {target} to join',
  participant_joined: 'joined',
  participant_left: 'left',
  status_changed: 'moved the conversation',
  priority_changed: 'changed the priority',
  tag_added: 'added a tag',
  tag_removed: 'removed a tag',
  resolved: 'resolved the conversation',
  reopened: 'reopened the conversation',
  visitor_identified: 'said who they are',
  visitor_blocked: 'blocked the visitor',
  visitor_unblocked: 'unblocked the visitor',
  ai_paused: 'paused the assistant',
  ai_resumed: 'let the assistant go on',
  identification: 'said who they are',
}

/** One line for an event; a type that is new here reads as its own name. */
export function eventSentence(item: TimelineItem, members: Member[], visitorName: string): string {
  const part = item.parts.find((each) => each.type === 'event')
  const kind = part?.eventType ?? item.type
  const actorId = part?.actorUserId ?? item.userId
  const actor = actorId
    ? memberName(members, actorId)
    : (part?.actorAiAgentId ?? item.aiAgentId)
      ? 'The assistant'
      : visitorName
  const target = part?.targetUserId ? memberName(members, part.targetUserId) : 'somebody'
  const words = (EVENT_SENTENCES[kind] ?? kind.replaceAll('_', ' ')).replace('{target}', target)
  return `${actor} ${words}${part?.message ? `: ${part.message}` : ''}`
}

export interface ToolWords {
  state: 'partial' | 'result' | 'error'
  sentence: string
  /** What it was given and gave back, as JSON over several lines; null when it was given nothing. */
  details: string | null
}

const TOOL_SENTENCES: Record<string, string> = {
  searchKnowledgeBase: 'searched the knowledge base',
  identifyVisitor: 'asked who the visitor is',
}

/** What an AI agent did, of an item with a `tool-…` part; null when it has none. */
export function toolWords({ parts }: TimelineItem): ToolWords | null {
  const part = parts.find(({ type }) => type.startsWith('tool-'))
  if (!part) return null
  const name = part.toolName ?? part.type.slice('tool-'.length)
  const state = part.state === 'result' || part.state === 'error' ? part.state : 'partial'
  const deed = TOOL_SENTENCES[name] ?? `used ${name}`
  const query = queryOf(part)
  const outcome =
    state === 'error'
      ? `, which failed${part.errorText ? `: ${part.errorText}` : ''}`
      : state === 'partial'
        ? ' …'
        : ''
  const details = Object.entries({ input: part.input, output: part.output })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([which, value]) => `${which}: ${JSON.stringify(value, null, 2)}`)
  return {
    state,
    sentence: `The assistant ${deed}${query ? ` for “${query}”` : ''}${outcome}`,
    details: details.length > 0 ? details.join('\n') : null,
  }
}

function queryOf({ input }: Part): string | null {
  const query = (input as { query?: unknown } | null | undefined)?.query
  return typeof query === 'string' && query !== '' ? query : null
}
