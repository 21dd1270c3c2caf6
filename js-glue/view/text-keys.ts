/**
 * The keys of every text and the variables that each takes. Types only; `core/text/locales/en.json` is the list, and a
 * test holds this one to it.
 */

/** Keys that may not be said without variables. */
export interface RequiredVariables {
  'common.actions.removeFile': { fileName: string }
  'page.conversationHistory.showMore': { count: number }
  'page.home.history.more': { count: number }
  'component.conversationButtonLink.lastMessage.agent': { name: string; time: string }
  'component.conversationButtonLink.lastMessage.visitor': { time: string }
  'component.conversationButtonLink.typing': { name: string }
  'component.conversationEvent.assigned': { actorName: string }
  'component.conversationEvent.unassigned': { actorName: string }
  'component.conversationEvent.default': { actorName: string }
  'component.conversationEvent.participantJoined': { actorName: string }
  'component.conversationEvent.participantLeft': { actorName: string }
  'component.conversationEvent.participantRequested': { actorName: string }
  'component.conversationEvent.priorityChanged': { actorName: string }
  'component.conversationEvent.reopened': { actorName: string }
  'component.conversationEvent.resolved': { actorName: string }
  'component.conversationEvent.statusChanged': { actorName: string }
  'component.conversationEvent.tagAdded': { actorName: string }
  'component.conversationEvent.tagRemoved': { actorName: string }
  'component.conversationEvent.visitorBlocked': { actorName: string }
  'component.conversationEvent.visitorUnblocked': { actorName: string }
  'component.conversationEvent.visitorIdentified': { actorName: string }
  'component.conversationPage.ratingLabel': { rating: number }
  'component.readReceipts.label': { names: string }
  'component.multimodalInput.progress': { progress: number }
  'component.multimodalInput.remove': { fileName: string }
  'component.message.image': { count: number }
  'component.searchKnowledgeTool.searchingQuery': { query: string }
  'component.searchKnowledgeTool.errorQuery': { query: string }
  'component.searchKnowledgeTool.resultQuery': { query: string }
  'component.header.lastSeen': { time: string }
  'component.toolActivity.error': { name: string }
  'component.toolActivity.partial': { name: string }
  'component.toolActivity.result': { name: string }
  'component.trigger.unread': { count: number }
}

/** Keys whose variables, where they are left out, are what the widget knows of the visitor and of the website. */
export interface OptionalVariables {
  'page.home.greeting': { visitorName?: string | null }
  'page.home.tagline': { websiteName?: string | null }
}

/** Keys without variables. */
export type PlainTextKey =
  | 'common.actions.askQuestion'
  | 'common.actions.attachFiles'
  | 'common.actions.close'
  | 'common.actions.closeSupport'
  | 'common.actions.goBack'
  | 'common.actions.muteSounds'
  | 'common.actions.openSupport'
  | 'common.brand.watermark'
  | 'common.fallbacks.aiAssistant'
  | 'common.fallbacks.cossistant'
  | 'common.fallbacks.someone'
  | 'common.fallbacks.supportTeam'
  | 'common.fallbacks.unknown'
  | 'common.fallbacks.you'
  | 'common.labels.aiAgentIndicator'
  | 'common.labels.supportOnline'
  | 'page.conversationHistory.title'
  | 'page.conversationHistory.loadMore'
  | 'component.conversationButtonLink.fallbackTitle'
  | 'component.conversationButtonLink.status.open'
  | 'component.conversationButtonLink.status.resolved'
  | 'component.conversationButtonLink.status.closed'
  | 'component.conversationButtonLink.status.spam'
  | 'component.conversationButtonLink.unread'
  | 'component.identificationTool.title'
  | 'component.identificationTool.description'
  | 'component.identificationTool.cta'
  | 'component.identificationTool.loading'
  | 'component.identificationTool.success'
  | 'component.identificationTool.error'
  | 'component.identificationTool.validation'
  | 'component.identificationTool.inputPlaceholder'
  | 'component.identificationTool.inputLabel'
  | 'component.identificationTool.eventLog'
  | 'component.conversationPage.closedMessage'
  | 'component.conversationPage.spamMessage'
  | 'component.conversationPage.ratingPrompt'
  | 'component.conversationPage.ratingThanks'
  | 'component.conversationPage.commentPlaceholder'
  | 'component.conversationPage.submitFeedback'
  | 'component.conversationPage.ratingError'
  | 'component.multimodalInput.cancelUpload'
  | 'component.multimodalInput.placeholder'
  | 'component.multimodalInput.send'
  | 'component.multimodalInput.uploading'
  | 'component.navigation.articles'
  | 'component.navigation.home'
  | 'component.message.delivery.discard'
  | 'component.message.delivery.failed'
  | 'component.message.delivery.retry'
  | 'component.message.delivery.sending'
  | 'component.message.delivery.waiting'
  | 'component.message.downloadFile'
  | 'component.message.feedback.label'
  | 'component.message.timestamp.aiIndicator'
  | 'component.imageLightbox.label'
  | 'component.imageLightbox.close'
  | 'component.imageLightbox.previous'
  | 'component.imageLightbox.next'
  | 'component.searchKnowledgeTool.searching'
  | 'component.searchKnowledgeTool.error'
  | 'component.searchKnowledgeTool.result'
  | 'component.codeBlock.copied'
  | 'component.codeBlock.copy'
  | 'component.codeBlock.label'
  | 'component.codeBlock.plain'
  | 'component.commandBlock.label'
  | 'component.configurationError.invalid.causes.domain'
  | 'component.configurationError.invalid.causes.expired'
  | 'component.configurationError.invalid.causes.revoked'
  | 'component.configurationError.invalid.causes.test'
  | 'component.configurationError.invalid.help'
  | 'component.configurationError.invalid.title'
  | 'component.configurationError.missing.help'
  | 'component.configurationError.missing.steps.copy'
  | 'component.configurationError.missing.steps.environment'
  | 'component.configurationError.missing.steps.settings'
  | 'component.configurationError.missing.title'
  | 'component.content.label'
  | 'component.feedback.title'
  | 'component.feedback.description'
  | 'component.feedback.close'
  | 'component.feedback.topicLabel'
  | 'component.feedback.topicPlaceholder'
  | 'component.feedback.commentLabel'
  | 'component.feedback.commentPlaceholder'
  | 'component.feedback.commentRequired'
  | 'component.feedback.ratingLabel'
  | 'component.feedback.submit'
  | 'component.feedback.submitPending'
  | 'component.feedback.ratingRequired'
  | 'component.feedback.successTitle'
  | 'component.feedback.successDescription'
  | 'component.feedback.done'
  | 'component.feedback.sendAnother'
  | 'component.error.default'
  | 'component.error.file_too_large'
  | 'component.error.file_type_not_allowed'
  | 'component.error.message_empty'
  | 'component.error.message_too_long'
  | 'component.error.message_send_failed'
  | 'component.error.NETWORK_ERROR'
  | 'component.error.retry'
  | 'component.error.too_many_files'
  | 'component.error.upload_failed'
  | 'component.loading'
  | 'component.offlineHint'
  | 'component.timeline.jumpToEnd'
  | 'component.timeline.label'
  | 'component.timeline.loadOlder'
  | 'component.timeline.newMessages'

export type TextKey = PlainTextKey | keyof RequiredVariables | keyof OptionalVariables

/** What the text of a key is said with. */
export type VariablesOf<K extends TextKey> = K extends keyof RequiredVariables
  ? RequiredVariables[K]
  : K extends keyof OptionalVariables
    ? OptionalVariables[K] | undefined
    : undefined

/** The arguments behind a key: variables exactly where it needs them. */
export type TextArguments<K extends TextKey> = K extends keyof RequiredVariables
  ? [variables: RequiredVariables[K]]
  : K extends keyof OptionalVariables
    ? [variables?: OptionalVariables[K]]
    : [variables?: undefined]
