import { useEffect, useRef } from '#view'

import { useDispatch, useSlice, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { Button } from './button'
import { useDialog } from './dialog'
import { FeedbackForm } from './feedback-form'
import { Icon } from './icons'
import { type Placement, usePlacement } from './placement'
import { join, slot } from './slot'
import { Text } from './text'
import { useVisibleViewport } from './viewport'

export interface FeedbackPanelProps extends Partial<Placement> {
  className?: string
  /** What the panel stands beside: the button of the page that opened it, or the launcher. */
  anchor: HTMLElement | null
}

/**
 * Asks for feedback beside whatever opened it; the page stays usable (ui §8). Draws `feedback`; asks for
 * `closeFeedback` and `resetFeedback`. Attribute: `data-state` of the inner box is `form` or `submitted`.
 */
export function FeedbackPanel({ className, anchor, ...placement }: FeedbackPanelProps) {
  const { hasSubmitted } = useSlice('feedback')
  const dispatch = useDispatch()
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const close = () => dispatch({ type: 'closeFeedback' })
  const onKeyDown = useDialog(box, true, anchor, close)
  useVisibleViewport(box)
  const side = usePlacement(box, anchor, placement)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [hasSubmitted])
  return (
    <div
      {...slot('feedback-content')}
      ref={box}
      id="cossistant-feedback-window"
      className={join('co-feedback', className)}
      role="dialog"
      aria-label={text('component.feedback.title')}
      data-feedback-content="true"
      data-feedback-window="true"
      data-state="open"
      data-side={side}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div
        {...slot('feedback-panel')}
        data-feedback-panel="true"
        data-state={hasSubmitted ? 'submitted' : 'form'}
      >
        <Button
          {...slot('feedback-close')}
          data-feedback-close="true"
          variant="ghost"
          size="icon"
          aria-label={text('component.feedback.close')}
          onClick={close}
        >
          <Icon name="close" />
        </Button>
        {hasSubmitted ? <Thanks onDone={close} /> : <FeedbackForm />}
      </div>
    </div>
  )
}

function Thanks({ onDone }: { onDone: () => void }) {
  const dispatch = useDispatch()
  return (
    <div {...slot('feedback-success')} data-feedback-success="true" role="status">
      <span {...slot('feedback-check')}>
        <AnyIcon name="check" />
      </span>
      <Text as="strong" textKey="component.feedback.successTitle" />
      <Text as="p" textKey="component.feedback.successDescription" />
      <div {...slot('feedback-form-footer')}>
        <Button variant="primary" data-autofocus="" onClick={onDone}>
          <Text textKey="component.feedback.done" />
        </Button>
        <Button variant="ghost" onClick={() => dispatch({ type: 'resetFeedback' })}>
          <Text textKey="component.feedback.sendAnother" />
        </Button>
      </div>
    </div>
  )
}
