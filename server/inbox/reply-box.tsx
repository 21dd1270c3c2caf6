import { isComposing, useEffect, useRef, type KeyEvent } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Button } from '../../js-glue/components/button'
import { Icon } from '../../js-glue/components/icons'
import { useInbox, useInboxState } from './context'
import type { Conversation } from './types'

/** Writes to the visitor. Enter sends, Shift+Enter breaks the line, Escape leaves. */
export function ReplyBox({ conversation }: { conversation: Conversation }) {
  const inbox = useInbox()
  const { drafts } = useInboxState()
  const text = drafts[conversation.id] ?? ''
  const input = useRef<HTMLTextAreaElement>(null)

  // Grows with its text; the style sheet says how far.
  useEffect(() => {
    const area = input.current
    if (!area) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  }, [text])

  const send = () => {
    if (text.trim() !== '') inbox.reply(conversation.id, text.trim())
    input.current?.focus()
  }
  const press = (event: KeyEvent) => {
    if (event.key === 'Escape') input.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label {...slot('spoken')} htmlFor="reply-text">
        Your reply
      </label>
      <textarea
        id="reply-text"
        ref={input}
        rows={1}
        value={text}
        placeholder={conversation.status === 'open' ? 'Write a reply…' : 'Write a reply; it stays resolved…'}
        dir="auto"
        onInput={(event) => inbox.draft(conversation.id, event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button variant="primary" size="icon" type="submit" aria-label="Send" disabled={text.trim() === ''}>
        <Icon name="send" />
      </Button>
    </form>
  )
}
