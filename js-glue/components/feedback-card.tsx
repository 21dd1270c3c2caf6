import type { Feedback, MessageItem } from '../core/types'
import { AnyIcon } from './any-icon'
import { MessageText } from './message-text'
import { slot } from './slot'
import { Text } from './text'

/** A review that was given: its stars, what it was about, and the comment if there is one. */
export function FeedbackCard({ feedback, item }: { feedback: Feedback; item: MessageItem }) {
  return (
    <div {...slot('feedback-card')}>
      <strong>
        <AnyIcon name="star" /> <Text textKey="component.message.feedback.label" />
      </strong>
      <Text textKey="component.conversationPage.ratingLabel" variables={{ rating: feedback.rating }} />
      {feedback.labels.length > 0 && (
        <span {...slot('feedback-labels')}>
          {feedback.labels.map((label) => (
            <small key={label}>{label}</small>
          ))}
        </span>
      )}
      {(item.nodes || item.text) && <MessageText item={item} />}
    </div>
  )
}
