import { useRef, useState } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Button } from '../../js-glue/components/button'
import { Icon } from '../../js-glue/components/icons'
import { useStickyScroll } from '../../js-glue/components/sticky-scroll'
import { TypingDots } from '../../js-glue/components/typing-dots'
import { goToConversation } from './address'
import { useInbox, useInboxState } from './context'
import { visitorLabel } from './labels'
import { ReplyBox } from './reply-box'
import { visitorOf } from './selectors'
import { threadOf } from './state'
import { ThreadEntries } from './thread-entries'
import type { Conversation } from './types'
import { VisitorFacts } from './visitor-facts'

/** The right pane: one conversation, its reply box, and who the visitor is. */
export function ThreadPane({ conversation }: { conversation: Conversation }) {
  const state = useInboxState()
  const [areFactsOpen, setFactsOpen] = useState(false)
  const visitor = visitorOf(state, conversation)
  const name = visitorLabel(conversation.visitorId, visitor)
  return (
    <div className="pane" data-facts={areFactsOpen ? 'open' : 'closed'}>
      <section className="thread" aria-label={`Conversation with ${name}`}>
        <ThreadHead conversation={conversation} name={name} onFacts={() => setFactsOpen(!areFactsOpen)} />
        <ThreadScroll conversation={conversation} name={name} />
        <ReplyBox conversation={conversation} />
      </section>
      <VisitorFacts conversation={conversation} visitor={visitor} onClose={() => setFactsOpen(false)} />
    </div>
  )
}

interface ThreadHeadProps {
  conversation: Conversation
  name: string
  onFacts: () => void
}

function ThreadHead({ conversation, name, onFacts }: ThreadHeadProps) {
  const inbox = useInbox()
  const isOpen = conversation.status === 'open'
  return (
    <header className="thread-head">
      <Button
        variant="ghost"
        size="icon"
        className="narrow-only"
        aria-label="Back to the list"
        onClick={() => goToConversation(null)}
      >
        <Icon name="back" />
      </Button>
      <div className="thread-title">
        <h2>{name}</h2>
        {conversation.title && <small>{conversation.title}</small>}
      </div>
      <Button variant="ghost" className="facts-toggle" onClick={onFacts}>
        About
      </Button>
      <Button onClick={() => void inbox.setStatus(conversation.id, isOpen ? 'resolved' : 'open')}>
        <Icon name={isOpen ? 'check' : 'retry'} />
        {isOpen ? 'Resolve' : 'Reopen'}
      </Button>
    </header>
  )
}

function ThreadScroll({ conversation, name }: { conversation: Conversation; name: string }) {
  const inbox = useInbox()
  const state = useInboxState()
  const thread = threadOf(state, conversation.id)
  const typing = state.typing[conversation.id]
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const lastOwn = thread.entries.findLast((entry) => entry.delivery === 'sending')
  const { isAtEnd, jumpToEnd } = useStickyScroll(scroller, list, lastOwn?.id ?? null, () => {
    void inbox.loadOlder(conversation.id)
  })
  return (
    <div className="thread-body">
      <div className="thread-scroll" ref={scroller} tabIndex={0} aria-label="Messages">
        {thread.nextCursor && (
          <p className="more">
            <button
              type="button"
              disabled={thread.isLoadingOlder}
              onClick={() => void inbox.loadOlder(conversation.id)}
            >
              {thread.isLoadingOlder ? 'Loading…' : 'Older messages'}
            </button>
          </p>
        )}
        {thread.error && (
          <p className="thread-error" role="alert">
            {thread.error}
            <button type="button" onClick={() => void inbox.loadThread(conversation.id)}>
              Try again
            </button>
          </p>
        )}
        {!thread.isLoaded && !thread.error && <p className="thread-wait">Loading…</p>}
        <ol className="entries" ref={list}>
          <ThreadEntries conversation={conversation} thread={thread} visitorName={name} />
          {typing && (
            <li className="entry preview" data-side="visitor">
              <p className="bubble">
                {typing.preview ? <span className="preview-text">{typing.preview}</span> : null}
                <TypingDots />
                <span {...slot('spoken')}>{name} is writing</span>
              </p>
            </li>
          )}
        </ol>
      </div>
      {!isAtEnd && (
        <Button size="icon" className="to-end" aria-label="To the newest message" onClick={jumpToEnd}>
          <Icon name="chevronDown" />
        </Button>
      )}
    </div>
  )
}
