/**
 * The pages that an open panel does not begin with, why there are none, the form for feedback, and what draws the parts
 * of the page around the widget. They are a file of their own, which `usePages` waits for.
 */
export { ConfigurationError } from './configuration-error'
export { ConversationPage } from './conversation-page'
export { FeedbackPanel } from './feedback-panel'
export { HistoryPage } from './history-page'
export * as view from '../entries/page-view'
export { CustomPage, CustomPart } from './slots/custom-part'
