#include "core/text/locale.hpp"

namespace cossistant {

namespace {

constexpr std::string_view kSentences = R"(common.actions.askQuestion = Ask us a question
common.actions.attachFiles = Attach files
common.actions.close = Close
common.actions.closeSupport = Close support
common.actions.goBack = Go back
common.actions.openSupport = Open support
common.actions.removeFile = Remove {fileName}
common.brand.watermark = Chat by
common.fallbacks.aiAssistant = AI assistant
common.fallbacks.cossistant = Cossistant
common.fallbacks.someone = Someone
common.fallbacks.supportTeam = Support team
common.fallbacks.unknown = Unnamed
common.fallbacks.you = You
common.labels.aiAgentIndicator = AI
common.labels.supportOnline = We answer within minutes
page.conversationHistory.showMore = Show {count} more
page.conversationHistory.title = Your conversations
page.home.history.more = {count} more conversations | {count} more conversation
component.conversationButtonLink.fallbackTitle = New conversation
component.conversationButtonLink.lastMessage.agent = {name} · {time}
component.conversationButtonLink.lastMessage.visitor = You · {time}
component.conversationButtonLink.typing = {name} is typing
component.conversationButtonLink.status.open = Open
component.conversationButtonLink.status.resolved = Resolved
component.conversationButtonLink.status.closed = Closed
component.conversationButtonLink.status.spam = Spam
component.conversationEvent.assigned = {actorName} assigned the conversation
component.conversationEvent.unassigned = {actorName} unassigned the conversation
component.conversationEvent.default = {actorName} updated the conversation
component.conversationEvent.participantJoined = {actorName} joined the conversation
component.conversationEvent.participantLeft = {actorName} left the conversation
component.conversationEvent.participantRequested = {actorName} asked a teammate to join
component.conversationEvent.priorityChanged = {actorName} changed the priority
component.conversationEvent.reopened = {actorName} reopened the conversation
component.conversationEvent.resolved = {actorName} resolved the conversation
component.conversationEvent.statusChanged = {actorName} changed the status
component.conversationEvent.tagAdded = {actorName} added a tag
component.conversationEvent.tagRemoved = {actorName} removed a tag
component.conversationEvent.visitorBlocked = {actorName} blocked this visitor
component.conversationEvent.visitorUnblocked = {actorName} unblocked this visitor
component.conversationEvent.visitorIdentified = Contact details saved
component.conversationPage.closedMessage = This conversation is closed. Start a new one to write again.
component.conversationPage.spamMessage = This conversation was marked as spam.
component.multimodalInput.placeholder = Write a message…
component.navigation.home = Home
component.message.timestamp.aiIndicator = · AI
component.message.downloadFile = Download file
component.message.feedback.label = Rating
component.conversationPage.ratingLabel = {rating} stars | {rating} star
component.identificationTool.title = How can we reach you?
component.identificationTool.description = Leave your email address, and replies find you when you are away.
component.identificationTool.success = Thank you. Replies may come by email.
component.commandBlock.label = Package manager
component.codeBlock.copied = Copied
component.codeBlock.copy = Copy
component.codeBlock.label = Code
component.codeBlock.plain = Text
component.configurationError.invalid.help = Check that the key was copied whole, is still active, and that this domain is allowed to use it.
component.configurationError.invalid.title = This key was not accepted
component.configurationError.missing.help = Take the public key from the settings of your website and hand it to the widget. Visitors see nothing until then.
component.configurationError.missing.title = One key is missing
component.content.label = Support
component.conversationButtonLink.unread = Unread
component.error.default = That did not work.
component.error.message_empty = Write something first.
component.error.message_too_long = This message is too long to send.
component.error.message_send_failed = Your message was not accepted. It is back in the box.
component.error.NETWORK_ERROR = We could not reach the server.
component.error.retry = Try again
component.header.lastSeen = Last here {time}
component.loading = Loading
component.message.delivery.discard = Discard
component.message.delivery.failed = Not sent
component.message.delivery.retry = Retry
component.message.delivery.sending = Sending
component.message.delivery.waiting = Waits for the network
component.message.image = Picture {count}
component.multimodalInput.send = Send
component.offlineHint = You are offline. Messages go out when you are back.
component.readReceipts.label = Seen by {names}
component.searchKnowledgeTool.error = The search did not work
component.searchKnowledgeTool.errorQuery = The search for “{query}” did not work
component.searchKnowledgeTool.result = Searched the documentation
component.searchKnowledgeTool.resultQuery = Searched for “{query}”
component.searchKnowledgeTool.searching = Searching the documentation
component.searchKnowledgeTool.searchingQuery = Searching for “{query}”
component.timeline.jumpToEnd = Go to the newest message
component.timeline.label = Messages
component.timeline.loadOlder = Earlier messages
component.toolActivity.error = {name} did not work
component.toolActivity.partial = {name} is running
component.toolActivity.result = {name} is done
component.trigger.unread = {count} unread messages | {count} unread message
)";

constexpr Locale kEnglish = {
    "en",
    false,
    kSentences,
    {
        {"Good morning, {visitorName}. How can we help?", "Good afternoon, {visitorName}. How can we help?",
         "Good evening, {visitorName}. How can we help?"},
        {"Good morning. How can we help?", "Good afternoon. How can we help?", "Good evening. How can we help?"},
        "{websiteName} support",
        "Support",
    },
};

}  // namespace

const Locale& english() noexcept { return kEnglish; }

}  // namespace cossistant
