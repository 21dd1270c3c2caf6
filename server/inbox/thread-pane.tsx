import { useEffect, useRef, useState } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { useStickyScroll } from '../../js-glue/components/sticky-scroll'
import { TypingDots } from '../../js-glue/components/typing-dots'
import { useInbox, useInboxState } from './context'
import { useFileDrop } from './file-drop'
import { visitorLabel } from './labels'
import { ReplyBox } from './reply-box'
import { visitorOf } from './selectors'
import { threadOf } from './state'
import { ThreadHead } from './thread-head'
import { ThreadRows } from './thread-rows'
import type { Conversation } from './types'
import { VisitorFacts } from './visitor-facts'
import { WaitingMessages } from './waiting'

/** The right pane: one conversation, its reply box, and who the visitor is. */
export function ThreadPane({ conversation }: { conversation: Conversation }) {
  const { writing } = useInbox()
  const state = useInboxState()
  const [areFactsOpen, setFactsOpen] = useState(false)
  const visitor = visitorOf(state, conversation)
  const name = visitorLabel(conversation.visitorId, visitor)
  const { isOver, ...dropTarget } = useFileDrop((files) => writing.addFiles(conversation, files))
  useEscape(areFactsOpen, () => setFactsOpen(false))
  return (
    <div className="pane" data-facts={areFactsOpen ? 'open' : 'closed'}>
      <section
        className="thread"
        aria-label={`Conversation with ${name}`}
        data-drop={isOver ? 'over' : 'none'}
        {...dropTarget}
      >
        <ThreadHead
          conversation={conversation}
          name={name}
          areFactsOpen={areFactsOpen}
          onFacts={() => setFactsOpen(!areFactsOpen)}
        />
        <ThreadScroll conversation={conversation} name={name} />
        <ReplyBox conversation={conversation} />
      </section>
      <VisitorFacts conversation={conversation} visitor={visitor} onClose={() => setFactsOpen(false)} />
    </div>
  )
}

/** Where nothing nearer wants the key. */
function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      onEscape()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isActive])
}

function ThreadScroll({ conversation, name }: { conversation: Conversation; name: string }) {
  const inbox = useInbox()
  const state = useInboxState()
  const thread = threadOf(state, conversation.id)
  const typing = state.typing[conversation.id]
  const working = state.working[conversation.id]
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const { isAtEnd, jumpToEnd } = useStickyScroll(scroller, list, thread.sendingId, () => {
    void inbox.loadOlder(conversation.id)
  })
  return (
    <div className="thread-body">
      <div className="thread-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Messages">
        {thread.olderCursor && (
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
        {!thread.isLoaded && !thread.error && <WaitingMessages />}
        <ol className="entries" ref={list}>
          <ThreadRows rows={thread.rows} />
          {working && (
            <li className="working" role="status">
              <span {...slot('spinner')} aria-hidden="true" />
              <span>{working.words}</span>
            </li>
          )}
          {typing && (
            <li className="preview">
              <p {...slot('message-bubble')}>
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
          <AnyIcon name="chevronDown" />
        </Button>
      )}
    </div>
  )
}
