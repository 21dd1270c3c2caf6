import { isComposing, onWritten, useEffect, useLayoutEffect, useRef, useState } from '#view'
import type { KeyEvent, ViewRef } from '#view'

import { useDispatch, useSlice, useStore, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { AttachButton } from './attach-button'
import { Button } from './button'
import { useFailureKey } from './error-note'
import { FileChips, UploadProgress } from './file-chips'
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
  const isLocked = isDisabled || isUploading
  const form = useRef<HTMLFormElement>(null)
  const isOver = useFilesThatAreDropped(form)

  useLayoutEffect(() => {
    const element = input.current
    if (!element) return
    element.enterKeyHint = 'send'
    // Elsewhere it grows by itself, without a layout at each key.
    if (CSS.supports('field-sizing', 'content')) return
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
          disabled={isLocked}
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

/** Takes what is dropped on the page around `form`, and tells whether files are held over it. */
function useFilesThatAreDropped(form: ViewRef<HTMLElement | null>): boolean {
  const store = useStore()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const place = form.current?.closest<HTMLElement>('[data-page]') ?? form.current
    if (!place) return
    const types = ['dragover', 'dragleave', 'drop'] as const
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Without this the browser would leave the page for the file.
      event.preventDefault()
      const isInside = event.relatedTarget instanceof Node && place.contains(event.relatedTarget)
      setOver(event.type === 'dragover' || isInside)
      if (event.type === 'drop') store.addFiles(event.dataTransfer.files)
    }
    for (const type of types) place.addEventListener(type, onDrag)
    return () => {
      for (const type of types) place.removeEventListener(type, onDrag)
    }
  }, [store, form])
  return isOver
}
