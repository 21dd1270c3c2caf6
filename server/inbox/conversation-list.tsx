import { useNow } from '../../js-glue/components/now'
import { useInbox, useInboxState } from './context'
import { ConversationRow } from './conversation-row'
import { memberName } from './labels'
import { unreadCount, visibleConversations } from './selectors'
import type { Connection } from './socket'
import type { Filter, InboxState } from './state'

const FILTERS: { id: Filter; label: string }[] = [
  { id: 'open', label: 'Open' },
  { id: 'resolved', label: 'Resolved' },
  { id: 'all', label: 'All' },
]

const CONNECTION_SENTENCES: Record<Connection, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  waiting: 'Offline, trying again…',
  refused: 'Signed out',
}

const NOTHING_THERE: Record<Filter, string> = {
  open: 'All quiet. New conversations show up here by themselves.',
  resolved: 'Nothing has been resolved yet.',
  all: 'Nobody has written yet.',
}

/** The left pane: who wrote, newest first. */
export function ConversationList({ onLeave }: { onLeave: () => void }) {
  const inbox = useInbox()
  const state = useInboxState()
  const unread = unreadCount(state)
  return (
    <section className="list" aria-label="Conversations">
      <header className="list-head">
        <h1>
          Inbox{' '}
          {unread > 0 && (
            <span className="count" aria-label={`${unread} unread`}>
              {unread}
            </span>
          )}
        </h1>
        <span className="connection" data-state={state.connection} role="status">
          {CONNECTION_SENTENCES[state.connection]}
        </span>
      </header>
      <div className="filters" role="group" aria-label="Show">
        {FILTERS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={state.filter === id}
            onClick={() => inbox.apply({ type: 'filterChosen', filter: id })}
          >
            {label}
          </button>
        ))}
      </div>
      <Rows state={state} />
      <footer className="list-foot">
        <span>{memberName(state.members, state.actorUserId)}</span>
        <button type="button" onClick={onLeave}>
          Sign out
        </button>
      </footer>
    </section>
  )
}

function Rows({ state }: { state: InboxState }) {
  const inbox = useInbox()
  const nowMs = useNow()
  const visible = visibleConversations(state)
  if (state.listError && visible.length === 0) {
    return (
      <div className="list-empty" role="alert">
        <p>{state.listError}</p>
        <button type="button" onClick={() => void inbox.loadList()}>
          Try again
        </button>
      </div>
    )
  }
  if (!state.isListLoaded) {
    return (
      <div className="list-empty" aria-busy="true">
        <p>Loading…</p>
      </div>
    )
  }
  return (
    <ul className="rows">
      {visible.length === 0 && <li className="list-empty">{NOTHING_THERE[state.filter]}</li>}
      {visible.map((conversation) => (
        <ConversationRow key={conversation.id} conversation={conversation} state={state} nowMs={nowMs} />
      ))}
      {state.nextCursor && (
        <li className="more">
          <button type="button" onClick={() => void inbox.loadList(state.nextCursor)}>
            Older conversations
          </button>
        </li>
      )}
    </ul>
  )
}
