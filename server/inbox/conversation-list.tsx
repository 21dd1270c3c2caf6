import { useNow } from './now'
import { useInbox, useInboxState } from './context'
import { ConversationRow } from './conversation-row'
import type { Filter } from './filters'
import { memberName } from './labels'
import { Filters, SearchBox } from './list-controls'
import { isSearching, unreadCount, visibleConversations } from './selectors'
import type { Connection } from './socket'
import { listOf, type InboxState } from './state'
import { WaitingRows } from './waiting'

const CONNECTION_SENTENCES: Record<Connection, string> = {
  connecting: 'Connecting…',
  live: 'Live',
  waiting: 'Offline, trying again…',
  refused: 'Signed out',
}

const NOTHING_THERE: Record<Filter, string> = {
  open: 'All quiet. New conversations show up here by themselves.',
  mine: 'You have not joined a conversation yet. Those that you answer are kept here.',
  resolved: 'Nothing has been resolved yet.',
  spam: 'No spam. Long may it last.',
  archived: 'Nothing has been archived yet.',
}

/** The left pane: who wrote, newest first. */
export function ConversationList({ onLeave }: { onLeave: () => void }) {
  const inbox = useInbox()
  const state = useInboxState()
  const unread = unreadCount(state)
  return (
    <section className="list" aria-label="Conversations">
      <header className="list-head">
        <p className="list-title">
          Inbox{' '}
          {unread > 0 && (
            <span className="count" role="img" aria-label={`${unread} unread`}>
              {unread}
            </span>
          )}
        </p>
        <span className="connection" data-state={state.connection} role="status">
          {CONNECTION_SENTENCES[state.connection]}
        </span>
      </header>
      <SearchBox />
      <Filters />
      <Rows state={state} />
      <footer className="list-foot">
        <span>{memberName(state.members, state.actorUserId)}</span>
        <button type="button" onClick={() => inbox.apply({ type: 'keysToggled', isOpen: true })}>
          Keys
        </button>
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
  const { error, isLoaded, isLoadingOlder, nextCursor } = listOf(state, state.filter)
  if (error && visible.length === 0) {
    return (
      <div className="list-empty" role="alert">
        <p>{error}</p>
        <button type="button" onClick={() => void inbox.loadList()}>
          Try again
        </button>
      </div>
    )
  }
  if (!isLoaded && !isSearching(state)) return <WaitingRows />
  return (
    <ul className="rows">
      {visible.length === 0 && (
        <li className="list-empty">
          {isSearching(state) ? `Nothing matches “${state.query.trim()}”.` : NOTHING_THERE[state.filter]}
        </li>
      )}
      {visible.map((conversation) => (
        <ConversationRow key={conversation.id} conversation={conversation} state={state} nowMs={nowMs} />
      ))}
      {nextCursor && !isSearching(state) && (
        <li className="more">
          <button type="button" disabled={isLoadingOlder} onClick={() => void inbox.loadList(nextCursor)}>
            {isLoadingOlder ? 'Loading…' : 'Older conversations'}
          </button>
        </li>
      )}
    </ul>
  )
}
