import { isComposing, onWritten, useLayoutEffect, useRef } from '#view'
import type { KeyEvent } from '#view'

import { useDispatch, useSlice, useStore, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { AttachButton } from './attach-button'
import { Button } from './button'
import { useFailureKey } from './error-note'
import { FileChips, UploadProgress } from './file-chips'
import { useFileDrop } from './file-drop'
import { useKeptFocus } from './kept-focus'
import { slot } from './slot'
import { slotted } from './slotted'
import { Text } from './text'
import { Watermark } from './watermark'

/**
 * Where the visitor writes. Draws `composer`; asks for `sendMessage`, tells `composerChanged` and `addFiles`. Attribute:
 * `data-over` while files are held over its page.
 */
function BuiltInComposer({ className }: { className?: string }) {
  const { isDisabled, isUploading, canSubmit, error, text: draft, files } = useSlice('composer')
  const store = useStore()
  const dispatch = useDispatch()
  const text = useText()
  const keyOf = useFailureKey()
  const input = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useKeptFocus(form, input)
  const isLocked = isDisabled || isUploading
  const isOver = useFileDrop(form)

  useLayoutEffect(() => {
    if (input.current) input.current.enterKeyHint = 'send'
  }, [])
  useLayoutEffect(() => {
    const element = input.current
    // Where it is known it grows by itself, without a layout at each key.
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [draft])

  const send = () => {
    // What is in the input counts: the draft may still be on its way to the core.
    const written = input.current?.value ?? draft
    if (isLocked || (written.trim() === '' && files.length === 0)) return
    dispatch({ type: 'sendMessage', text: written })
    input.current?.focus()
  }
  const onKeyDown = (event: KeyEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      {...slot('composer')}
      ref={form}
      className={className}
      data-over={isOver || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onPaste={(event) => {
        const files = event.clipboardData?.files
        if (!files?.length) return
        event.preventDefault()
        store.addFiles(files)
      }}
    >
      {error && (
        <Text
          {...slot('composer-error')}
          as="p"
          id="multimodal-input-error"
          role="alert"
          textKey={keyOf(error)}
        />
      )}
      <div {...slot('composer-box')}>
        <textarea
          {...slot('composer-input')}
          ref={input}
          rows={1}
          dir="auto"
          value={draft}
          readOnly={isLocked}
          placeholder={text('component.multimodalInput.placeholder')}
          aria-label={text('component.multimodalInput.placeholder')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'multimodal-input-error' : undefined}
          {...onWritten((text) => dispatch({ type: 'composerChanged', text }))}
          onKeyDown={onKeyDown}
        />
        <FileChips />
        <UploadProgress />
        <div {...slot('composer-toolbar')}>
          <Watermark />
          <AttachButton />
          <Button
            {...slot('composer-send')}
            type="submit"
            variant="primary"
            size="icon"
            disabled={!canSubmit}
            aria-label={text('component.multimodalInput.send')}
          >
            <AnyIcon name="send" />
          </Button>
        </div>
      </div>
    </form>
  )
}

export const Composer = slotted('composer', BuiltInComposer)
