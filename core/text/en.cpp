#include "core/text/locale.hpp"

namespace cossistant {

namespace {

constexpr Sentence kSentences[] = {
    {"common.actions.askQuestion", "Ask us a question"},
    {"common.actions.attachFiles", "Attach files"},
    {"common.actions.close", "Close"},
    {"common.actions.closeSupport", "Close support"},
    {"common.actions.goBack", "Go back"},
    {"common.actions.openSupport", "Open support"},
    {"common.actions.removeFile", "Remove {fileName}"},
    {"common.brand.watermark", "Chat by"},
    {"common.fallbacks.aiAssistant", "AI assistant"},
    {"common.fallbacks.cossistant", "Cossistant"},
    {"common.fallbacks.someone", "Someone"},
    {"common.fallbacks.supportTeam", "Support team"},
    {"common.fallbacks.unknown", "Unnamed"},
    {"common.fallbacks.you", "You"},
    {"common.labels.aiAgentIndicator", "AI"},
    {"common.labels.supportOnline", "We usually answer in a few minutes"},
    {"page.conversationHistory.showMore", "Show {count} more"},
    {"page.conversationHistory.title", "Your conversations"},
    {"page.home.history.more", "{count} more conversations", "{count} more conversation"},
    {"component.conversationButtonLink.fallbackTitle", "New conversation"},
    {"component.conversationButtonLink.lastMessage.agent", "{name} · {time}"},
    {"component.conversationButtonLink.lastMessage.visitor", "You · {time}"},
    {"component.conversationButtonLink.typing", "{name} is typing"},
    {"component.conversationButtonLink.status.open", "Open"},
    {"component.conversationButtonLink.status.resolved", "Resolved"},
    {"component.conversationButtonLink.status.closed", "Closed"},
    {"component.conversationButtonLink.status.spam", "Spam"},
    {"component.conversationEvent.assigned", "{actorName} assigned the conversation"},
    {"component.conversationEvent.unassigned", "{actorName} unassigned the conversation"},
    {"component.conversationEvent.default", "{actorName} updated the conversation"},
    {"component.conversationEvent.participantJoined", "{actorName} joined the conversation"},
    {"component.conversationEvent.participantLeft", "{actorName} left the conversation"},
    {"component.conversationEvent.participantRequested", "{actorName} asked a teammate to join"},
    {"component.conversationEvent.priorityChanged", "{actorName} changed the priority"},
    {"component.conversationEvent.reopened", "{actorName} reopened the conversation"},
    {"component.conversationEvent.resolved", "{actorName} resolved the conversation"},
    {"component.conversationEvent.statusChanged", "{actorName} changed the status"},
    {"component.conversationEvent.tagAdded", "{actorName} added a tag"},
    {"component.conversationEvent.tagRemoved", "{actorName} removed a tag"},
    {"component.conversationEvent.visitorBlocked", "{actorName} blocked this visitor"},
    {"component.conversationEvent.visitorUnblocked", "{actorName} unblocked this visitor"},
    {"component.conversationEvent.visitorIdentified", "Contact details saved"},
    {"component.conversationPage.closedMessage", "This conversation is closed. Start a new one to write again."},
    {"component.conversationPage.spamMessage", "This conversation was marked as spam."},
    {"component.multimodalInput.placeholder", "Write a message…"},
    {"component.navigation.home", "Home"},
    {"component.message.timestamp.aiIndicator", "· AI"},
    {"component.message.downloadFile", "Download file"},
};

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
