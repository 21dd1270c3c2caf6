/** The pages that an open panel does not begin with. They are a file of their own, which `usePages` waits for. */
export { ConversationPage } from './conversation-page'
export { HistoryPage } from './history-page'
