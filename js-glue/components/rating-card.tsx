import { onWritten, useLayoutEffect, useRef, useState } from '#view'

import type { RatingView } from '../core/types'
import { useDispatch, useText } from '../view/store'
import { Button } from './button'
import { RatingSelector } from './rating-selector'
import { slot } from './slot'
import { Text } from './text'

/**
 * Asks how a resolved conversation went, or thanks for the answer. Asks for `rateConversation`. Keyed by conversation.
 * Attribute: `data-state`.
 */
export function RatingCard({ view }: { view: RatingView }) {
  const dispatch = useDispatch()
  const text = useText()
  const comment = useRef<HTMLTextAreaElement>(null)
  const [stars, setStars] = useState<number | null>(null)
  const [pressed, setPressed] = useState(0)
  const [written, setWritten] = useState('')
  const isRated = view.rating !== null
  const isCommenting = !isRated && stars !== null
  // At once: whoever types on loses no letter.
  useLayoutEffect(() => {
    if (pressed > 0) comment.current?.focus({ preventScroll: true })
  }, [pressed])

  return (
    <form
      {...slot('rating-card')}
      data-state={isRated ? 'rated' : isCommenting ? 'commenting' : 'asking'}
      onSubmit={(event) => {
        event.preventDefault()
        if (stars) dispatch({ type: 'rateConversation', rating: stars, comment: written })
      }}
    >
      {isRated ? (
        <Text as="p" role="status" textKey="component.conversationPage.ratingThanks" />
      ) : (
        <Text as="p" textKey="component.conversationPage.ratingPrompt" />
      )}
      <RatingSelector
        value={view.rating ?? stars}
        label={text('component.conversationPage.ratingPrompt')}
        isDisabled={!view.canRate}
        onSelect={(rating, isFinal) => {
          setStars(rating)
          if (isFinal) setPressed(pressed + 1)
        }}
      />
      {isCommenting && (
        <>
          <textarea
            {...slot('rating-comment')}
            ref={comment}
            rows={3}
            dir="auto"
            value={written}
            placeholder={text('component.conversationPage.commentPlaceholder')}
            aria-label={text('component.conversationPage.commentPlaceholder')}
            {...onWritten(setWritten)}
          />
          {view.error && (
            <Text
              {...slot('rating-problem')}
              as="p"
              role="alert"
              textKey="component.conversationPage.ratingError"
            />
          )}
          <Button type="submit" variant="primary">
            <Text textKey="component.conversationPage.submitFeedback" />
          </Button>
        </>
      )}
    </form>
  )
}
