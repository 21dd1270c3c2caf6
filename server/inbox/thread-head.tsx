import { useLayoutEffect, useRef, useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { goToConversation } from './address'
import { useInbox } from './context'
import { DeskIcon } from './desk-icon'
import { Menu } from './menu'
import { isVisitorsTurn } from './selectors'
import type { Conversation } from './types'

/** What the server keeps of a title, in characters. */
const LONGEST_TITLE = 255

export interface ThreadHeadProps {
  conversation: Conversation
  name: string
  areFactsOpen: boolean
  onFacts: () => void
}

/** Whose conversation it is, what it is about, and what can be done to it. */
export function ThreadHead({ conversation, name, areFactsOpen, onFacts }: ThreadHeadProps) {
  const { deeds } = useInbox()
  const { id, status, deletedAt } = conversation
  const isOpen = status === 'open'
  return (
    <header className="thread-head">
      <Button
        variant="ghost"
        size="icon"
        className="narrow-only"
        aria-label="Back to the list"
        onClick={() => goToConversation(null)}
      >
        <AnyIcon name="back" />
      </Button>
      <div className="thread-title">
        <h2 dir="auto">{name}</h2>
        <Title conversation={conversation} />
      </div>
      <Button variant="ghost" className="facts-toggle shrinks" aria-expanded={areFactsOpen} onClick={onFacts}>
        <DeskIcon name="about" />
        <span>About</span>
      </Button>
      <Menu label="More to do">
        {isVisitorsTurn(conversation) && (
          <button type="button" onClick={() => void deeds.markUnread(id)}>
            Mark unread
          </button>
        )}
        <button type="button" onClick={() => void deeds.control(id, status === 'spam' ? 'not-spam' : 'spam')}>
          {status === 'spam' ? 'Not spam' : 'Mark as spam'}
        </button>
        <button type="button" onClick={() => void deeds.control(id, deletedAt ? 'unarchive' : 'archive')}>
          {deletedAt ? 'Take out of the archive' : 'Archive'}
        </button>
      </Menu>
      <Button className="shrinks" onClick={() => void deeds.toggleResolved(conversation)}>
        <AnyIcon name={isOpen ? 'check' : 'retry'} />
        <span>{isOpen ? 'Resolve' : 'Reopen'}</span>
      </Button>
    </header>
  )
}

/** A line that becomes an input when pressed. Enter and leaving keep what is written, Escape does not. */
function Title({ conversation }: { conversation: Conversation }) {
  const { deeds } = useInbox()
  const [isEdited, setEdited] = useState(false)
  const before = conversation.title ?? ''
  if (isEdited) {
    return (
      <TitleInput
        before={before}
        onLeave={(title) => {
          setEdited(false)
          if (title !== before) void deeds.setTitle(conversation.id, title)
        }}
      />
    )
  }
  return (
    <button
      type="button"
      className="title"
      title="Change the title"
      dir="auto"
      onClick={() => setEdited(true)}
    >
      {before || 'Add a title'}
    </button>
  )
}

function TitleInput({ before, onLeave }: { before: string; onLeave: (title: string) => void }) {
  const [written, setWritten] = useState(before)
  const input = useRef<HTMLInputElement>(null)
  const hasLeft = useRef(false)
  // Before anything else is typed: as a key it could mean something to the page.
  useLayoutEffect(() => input.current?.focus(), [])
  const leave = (title: string) => {
    // An input that goes while it has the focus loses it, which is no second answer.
    if (hasLeft.current) return
    hasLeft.current = true
    onLeave(title.trim())
  }
  return (
    <input
      ref={input}
      className="title"
      aria-label="Title"
      value={written}
      maxLength={LONGEST_TITLE}
      dir="auto"
      onInput={(event) => setWritten(event.currentTarget.value)}
      onBlur={() => leave(written)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave(written)
        if (event.key === 'Escape') leave(before)
      }}
    />
  )
}
