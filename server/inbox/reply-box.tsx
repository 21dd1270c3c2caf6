import { isComposing, useEffect, useRef, type KeyEvent } from '#view'

import { slot } from '../../js-glue/components/slot'
import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { useInbox, useInboxState } from './context'
import { canSend, type DraftMode } from './draft'
import { DraftFiles } from './draft-files'
import { draftOf } from './selectors'
import type { Conversation } from './types'

const MODES: { mode: DraftMode; label: string }[] = [
  { mode: 'reply', label: 'Reply' },
  { mode: 'note', label: 'Note' },
]

function placeholderOf(mode: DraftMode, { status }: Conversation): string {
  if (mode === 'note') return 'Write a note; only the team reads it…'
  return status === 'open' ? 'Write a reply…' : `Write a reply; it stays ${status}…`
}

/** Writes to the visitor, or to the team. Enter sends, Shift+Enter breaks the line, Escape leaves. */
export function ReplyBox({ conversation }: { conversation: Conversation }) {
  const { writing } = useInbox()
  const draft = draftOf(useInboxState(), conversation.id)
  const { mode, text, files } = draft
  const input = useRef<HTMLTextAreaElement>(null)

  // Grows with its text; the style sheet says how far.
  useEffect(() => {
    const area = input.current
    if (!area) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  }, [text])

  const send = () => {
    writing.send(conversation.id)
    input.current?.focus()
  }
  const press = (event: KeyEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      input.current?.blur()
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="reply"
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label {...slot('spoken')} htmlFor="reply-text">
        {mode === 'note' ? 'Your note' : 'Your reply'}
      </label>
      <textarea
        id="reply-text"
        ref={input}
        rows={1}
        value={text}
        placeholder={placeholderOf(mode, conversation)}
        dir="auto"
        onInput={(event) => writing.change(conversation.id, event.currentTarget.value)}
        onKeyDown={press}
        onPaste={(event) => {
          if (!event.clipboardData?.files.length) return
          event.preventDefault()
          writing.addFiles(conversation, event.clipboardData.files)
        }}
      />
      <DraftFiles conversation={conversation} files={files} />
      <div className="reply-tools">
        <div className="modes" role="group" aria-label="Who reads it">
          {MODES.map((each) => (
            <button
              key={each.mode}
              type="button"
              aria-pressed={mode === each.mode}
              onClick={() => {
                writing.choose(conversation.id, each.mode)
                input.current?.focus()
              }}
            >
              {each.label}
            </button>
          ))}
        </div>
        <AttachButton onFiles={(picked) => writing.addFiles(conversation, picked)} />
        <Button
          variant="primary"
          size="icon"
          type="submit"
          aria-label={mode === 'note' ? 'Add the note' : 'Send'}
          disabled={!canSend(draft)}
        >
          <AnyIcon name="send" />
        </Button>
      </div>
    </form>
  )
}

function AttachButton({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const dialog = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={dialog}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="Files to attach"
        onChange={(event) => {
          const element = event.currentTarget
          if (element.files) onFiles(element.files)
          element.value = '' // The same file may be picked again.
        }}
      />
      <Button variant="ghost" size="icon" aria-label="Attach files" onClick={() => dialog.current?.click()}>
        <AnyIcon name="attach" />
      </Button>
    </>
  )
}
