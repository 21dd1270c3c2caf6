import type { Feedback, MessageItem } from '../core/types'
import { useText } from '../view/store'
import { Icon } from './icons'
import { MessageText } from './message-text'
import { slot } from './slot'

/** A review that was given: its stars, what it was about, and the comment if there is one. */
export function FeedbackCard({ feedback, item }: { feedback: Feedback; item: MessageItem }) {
  const text = useText()
  return (
    <div {...slot('feedback-card')}>
      <strong>
        <Icon name="star" /> {text('component.message.feedback.label')}
      </strong>
      <span>{text('component.conversationPage.ratingLabel', { rating: feedback.rating })}</span>
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
