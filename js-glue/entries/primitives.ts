/** The components that the widget is made of, for pages that put it together otherwise. They are drawn inside `Support`. */
export { Config } from '../components/config'
export { Trigger, Content as Window, Router } from '../components/compound'
export { Timeline as ConversationTimeline } from '../components/timeline'
export { Message as TimelineItem, MessageGroup as TimelineItemGroup } from '../components/message-group'
export { ToolRow as ToolActivityRow } from '../components/activity-row'
export { Composer as MultimodalInput } from '../components/composer'
export { AttachButton as FileInput } from '../components/attach-button'
export {
  CommentField as FeedbackCommentInput,
  TopicField as FeedbackTopicSelect,
} from '../components/feedback-form'
export { RatingSelector as FeedbackRatingSelector } from '../components/rating-selector'
export { Avatar } from '../components/avatar'
export { DaySeparator } from '../components/day-separator'
export { TypingIndicator } from '../components/typing-indicator'
export { Button } from '../components/button'
