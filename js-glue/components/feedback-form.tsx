import { onWritten } from '#view'
import type { ViewNode } from '#view'

import type { FeedbackFieldState } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import type { PlainTextKey } from '../view/text-keys'
import { Button } from './button'
import { useFailureKey } from './error-note'
import { Icon } from './icons'
import { RatingSelector } from './rating-selector'
import { slot } from './slot'
import { Text } from './text'

const kLabels = {
  idle: 'component.feedback.submit',
  pending: 'component.feedback.submitPending',
  ratingRequired: 'component.feedback.ratingRequired',
} as const satisfies Record<string, PlainTextKey>

/** Topic, words and stars. Draws `feedback`; asks for `changeFeedback`, `leaveFeedbackField` and `submitFeedbackForm`. */
export function FeedbackForm() {
  const { topics, canSubmit, isPending, label, error } = useSlice('feedback')
  const dispatch = useDispatch()
  const keyOf = useFailureKey()
  return (
    <form
      {...slot('feedback-form')}
      data-feedback-form="true"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        dispatch({ type: 'submitFeedbackForm' })
      }}
    >
      <div {...slot('feedback-panel-header')} data-feedback-panel-header="true">
        <Text as="h2" textKey="component.feedback.title" />
        <Text as="p" textKey="component.feedback.description" />
      </div>
      {topics.length > 0 && <TopicField />}
      <CommentField />
      <RatingField />
      <div {...slot('feedback-form-footer')} data-feedback-form-footer="true">
        {error && (
          <Text
            {...slot('feedback-submit-error')}
            as="p"
            role="alert"
            data-feedback-submit-error="true"
            textKey={keyOf(error)}
          />
        )}
        <Button
          {...slot('feedback-submit')}
          type="submit"
          variant="primary"
          size="large"
          data-feedback-submit="true"
          data-state={isPending ? 'submitting' : 'idle'}
          disabled={!canSubmit}
        >
          <Text textKey={kLabels[label]} />
        </Button>
      </div>
    </form>
  )
}

function Field({
  name,
  state,
  htmlFor,
  labelKey,
  children,
}: {
  name: 'topic' | 'comment' | 'rating'
  state: FeedbackFieldState
  htmlFor?: string
  labelKey: PlainTextKey
  children: ViewNode
}) {
  return (
    <div
      {...slot(`feedback-${name}-field`)}
      data-missing={state.isMissing}
      data-dirty={state.isDirty}
      data-touched={state.isTouched}
    >
      <Text as={htmlFor ? 'label' : 'span'} {...(htmlFor && { htmlFor })} textKey={labelKey} />
      {children}
    </div>
  )
}

export function TopicField() {
  const { topics, topic, topicField, isPending } = useSlice('feedback')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <Field
      name="topic"
      state={topicField}
      htmlFor="cossistant-feedback-topic"
      labelKey="component.feedback.topicLabel"
    >
      <div {...slot('feedback-topic-select')} data-feedback-topic-select="true">
        <select
          id="cossistant-feedback-topic"
          data-feedback-topic-select-control="true"
          data-autofocus={topic === '' ? '' : undefined}
          value={topic}
          disabled={isPending}
          required
          aria-invalid={topicField.isMissing || undefined}
          onChange={(event) => dispatch({ type: 'changeFeedback', topic: event.currentTarget.value })}
          onBlur={() => dispatch({ type: 'leaveFeedbackField', field: 'topic' })}
        >
          <option value="">{text('component.feedback.topicPlaceholder')}</option>
          {topics.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </div>
    </Field>
  )
}

export function CommentField() {
  const { comment, commentField, commentRequired, isPending } = useSlice('feedback')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <Field
      name="comment"
      state={commentField}
      htmlFor="cossistant-feedback-comment"
      labelKey="component.feedback.commentLabel"
    >
      <textarea
        {...slot('feedback-comment')}
        id="cossistant-feedback-comment"
        data-feedback-comment-input="true"
        data-autofocus=""
        rows={7}
        dir="auto"
        value={comment}
        readOnly={isPending}
        required={commentRequired}
        aria-invalid={commentField.isMissing || undefined}
        aria-describedby={commentRequired ? 'cossistant-feedback-comment-hint' : undefined}
        placeholder={text('component.feedback.commentPlaceholder')}
        {...onWritten((comment) => dispatch({ type: 'changeFeedback', comment }))}
        onBlur={() => dispatch({ type: 'leaveFeedbackField', field: 'comment' })}
      />
      {commentRequired && (
        <Text as="small" id="cossistant-feedback-comment-hint" textKey="component.feedback.commentRequired" />
      )}
    </Field>
  )
}

function RatingField() {
  const { rating, ratingField, isPending } = useSlice('feedback')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <Field name="rating" state={ratingField} labelKey="component.feedback.ratingLabel">
      <RatingSelector
        value={rating}
        label={text('component.feedback.ratingLabel')}
        isDisabled={isPending}
        onSelect={(stars) => dispatch({ type: 'changeFeedback', rating: stars })}
        onLeave={() => dispatch({ type: 'leaveFeedbackField', field: 'rating' })}
      />
    </Field>
  )
}
