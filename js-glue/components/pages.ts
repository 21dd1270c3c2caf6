/** The pages that an open panel does not begin with, and the form for feedback. They are a file of their own, which `usePages` waits for. */
export { ConversationPage } from './conversation-page'
export { FeedbackPanel } from './feedback-panel'
export { HistoryPage } from './history-page'
