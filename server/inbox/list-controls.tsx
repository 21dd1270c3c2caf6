import { slot } from '../../js-glue/components/slot'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { useInbox, useInboxState } from './context'
import { DeskIcon } from './desk-icon'
import { FILTERS, type Filter } from './filters'
import { isSearching, unreadCount } from './selectors'

const LABELS: Record<Filter, string> = {
  open: 'Open',
  mine: 'Mine',
  resolved: 'Resolved',
  spam: 'Spam',
  archived: 'Archived',
}

/** Looks everywhere, whatever the filter. Escape empties it, and once more leaves it. */
export function SearchBox() {
  const inbox = useInbox()
  const { query } = useInboxState()
  return (
    <div className="search" role="search">
      <label {...slot('spoken')} htmlFor="search">
        Search conversations
      </label>
      <DeskIcon name="search" />
      <input
        id="search"
        type="search"
        value={query}
        placeholder="Search"
        autoComplete="off"
        spellcheck={false}
        onInput={(event) => inbox.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (query === '') event.currentTarget.blur()
          inbox.search('')
          event.preventDefault()
        }}
      />
      {query === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button type="button" aria-label="Empty the search" onClick={() => inbox.search('')}>
          <AnyIcon name="close" />
        </button>
      )}
    </div>
  )
}

/** Which list is shown; a search belongs to none. */
export function Filters() {
  const inbox = useInbox()
  const state = useInboxState()
  return (
    <div className="filters" role="group" aria-label="Show">
      {FILTERS.map((filter) => {
        const unread = filter === 'open' || filter === 'mine' ? unreadCount(state, filter) : 0
        return (
          <button
            key={filter}
            type="button"
            aria-pressed={!isSearching(state) && state.filter === filter}
            onClick={() => inbox.choose(filter)}
          >
            <span>{LABELS[filter]}</span>
            {unread > 0 && (
              <small>
                {unread}
                <span {...slot('spoken')}> unread</span>
              </small>
            )}
          </button>
        )
      })}
    </div>
  )
}
