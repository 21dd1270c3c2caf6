import { isComposing, useLayoutEffect, useRef } from '#view'
import type { KeyEvent } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { useDraft } from './draft'
import { useFailureKey } from './error-note'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'
import { Watermark } from './watermark'

/** The tallest the input grows before it scrolls. */
const maxHeightPx = 200

/** Where the visitor writes. Draws `composer`; asks for `sendMessage`, tells `composerChanged`. */
export function Composer({ className }: { className?: string }) {
  const { isDisabled, error } = useSlice('composer')
  const dispatch = useDispatch()
  const text = useText()
  const keyOf = useFailureKey()
  const [draft, setDraft] = useDraft()
  const input = useRef<HTMLTextAreaElement>(null)
  const canSend = !isDisabled && draft.trim() !== ''

  useLayoutEffect(() => {
    const element = input.current
    if (!element) return
    element.enterKeyHint = 'send'
    element.style.height = 'auto'
    element.style.height = `${Math.min(element.scrollHeight, maxHeightPx)}px`
  }, [draft])

  const change = (next: string) => {
    setDraft(next)
    dispatch({ type: 'composerChanged', text: next })
  }
  const send = () => {
    if (!canSend) return
    dispatch({ type: 'sendMessage', text: draft.trim() })
    setDraft('')
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
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        send()
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
          disabled={isDisabled}
          placeholder={text('component.multimodalInput.placeholder')}
          aria-label={text('component.multimodalInput.placeholder')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'multimodal-input-error' : undefined}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div {...slot('composer-toolbar')}>
          <Watermark />
          <Button
            {...slot('composer-send')}
            type="submit"
            variant="primary"
            size="icon"
            disabled={!canSend}
            aria-label={text('component.multimodalInput.send')}
          >
            <Icon name="send" />
          </Button>
        </div>
      </div>
    </form>
  )
}
