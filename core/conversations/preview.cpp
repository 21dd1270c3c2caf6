#include "core/conversations/preview.hpp"

#include <algorithm>

#include "core/conversations/unread.hpp"
#include "core/markdown/plain_text.hpp"
#include "core/strings/whitespace.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/message_text.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {

namespace {

bool isShownMessage(const TimelineItem& item) { return item.type == ItemType::Message && isShown(item); }

/// Whether a conversation can be told by it: by its words, or by the files of a message.
bool says(const std::optional<TimelineItem>& item) {
  if (!item || item->deletedAt) return false;
  return (item->text && !isBlank(*item->text)) || isShownMessage(*item);
}

bool isFromAgent(const TimelineItem& item) noexcept {
  return (item.userId && !item.userId->empty()) || (item.aiAgentId && !item.aiAgentId->empty());
}

/// The newest of the fetched items that `isWanted` says yes to, or null.
template <class Predicate>
const TimelineItem* newestOf(const Timeline* fetched, Predicate isWanted) {
  for (std::size_t i = fetched ? fetched->size() : 0; i > 0; --i) {
    if (isWanted(fetched->item(i - 1))) return &fetched->item(i - 1);
  }
  return nullptr;
}

/// The newest message: of the fetched items, unless the conversation knows a later one.
const TimelineItem* lastMessageOf(const KnownConversation& known, const Timeline* fetched) {
  const TimelineItem* newest = newestOf(fetched, isShownMessage);
  if (!known.lastMessage || !isShownMessage(*known.lastMessage)) return newest;
  return newest && newest->createdAt >= known.lastMessage->createdAt ? newest : &*known.lastMessage;
}

/// Whose face stands for the conversation: the agent heard last, else whoever may answer.
Face faceOfConversation(const KnownConversation& known, const Timeline* fetched, const PreviewContext& context) {
  const TimelineItem* heard = newestOf(fetched, isFromAgent);
  const auto& last = known.conversation.lastTimelineItem;
  if (!heard && last && isFromAgent(*last)) heard = &*last;
  if (!heard && known.lastMessage && isFromAgent(*known.lastMessage)) heard = &*known.lastMessage;
  if (heard) return faceOfSender(senderOf(*heard), context.humans, context.ais, context.now, context.names);
  if (!context.humans.empty()) return faceOfHuman(context.humans.front(), context.now, context.names);
  if (!context.ais.empty()) return faceOfAi(context.ais.front(), context.names);
  return faceOfTeam(context.names);
}

}  // namespace

std::string_view visitorTitleOf(const Conversation& conversation) noexcept {
  const auto& translated = conversation.visitorTitle;
  if (translated && !isBlank(*translated)) return trim(*translated);
  return conversation.title ? trim(*conversation.title) : std::string_view{};
}

bool isListed(const KnownConversation& known) {
  const Conversation& conversation = known.conversation;
  if (conversation.deletedAt) return false;
  return !visitorTitleOf(conversation).empty() || says(conversation.lastTimelineItem) || says(known.lastMessage);
}

ConversationPreview previewConversation(const KnownConversation& known, const Timeline* fetched, bool isTyping,
                                        const PreviewContext& context) {
  const Conversation& conversation = known.conversation;
  ConversationPreview preview;
  preview.id = conversation.id;
  preview.title = visitorTitleOf(conversation);
  preview.status = conversation.status;
  preview.isTyping = isTyping;
  preview.isUnread = isUnread(known, context.visitorId, context.seen);
  preview.face = faceOfConversation(known, fetched, context);
  if (const TimelineItem* message = lastMessageOf(known, fetched)) {
    const Sender sender = senderOf(*message);
    preview.lastMessageIsOwn = sender.type == SenderType::Visitor;
    preview.lastSenderName = faceOfSender(sender, context.humans, context.ais, context.now, context.names).name;
    preview.lastMessageAtMs = message->createdAt.ms;
    preview.lastMessageAgo = elapsedSince(message->createdAt, context.clock);
    std::string text = plainText(messageTextOf(*message));
    if (preview.title.empty()) preview.title = text;
    if (text == collapseWhitespace(preview.title)) {
      preview.secondLine = text.empty() ? SecondLine::Nothing : SecondLine::Sender;
    } else if (!text.empty()) {
      preview.secondLine = SecondLine::Message;
      preview.lastMessage = std::move(text);
    }
  }
  if (preview.title.empty()) preview.title = context.untitled;
  return preview;
}

std::vector<const KnownConversation*> listedConversations(const Conversations& state,
                                                          std::span<const std::string> unsent) {
  std::vector<const KnownConversation*> listed;
  for (const KnownConversation& known : state.list) {
    const bool waits = std::find(unsent.begin(), unsent.end(), known.conversation.id) != unsent.end();
    if (!isListed(known) && !waits) continue;
    const auto place = std::upper_bound(listed.begin(), listed.end(), &known,
                                        [](const KnownConversation* a, const KnownConversation* b) {
                                          return a->conversation.updatedAt > b->conversation.updatedAt;
                                        });
    listed.insert(place, &known);
  }
  return listed;
}

const KnownConversation* highlightedConversation(std::span<const KnownConversation* const> listed) noexcept {
  if (listed.empty()) return nullptr;
  const auto open = std::find_if(listed.begin(), listed.end(), [](const KnownConversation* known) {
    return known->conversation.status == ConversationStatus::Open;
  });
  return open == listed.end() ? listed.front() : *open;
}

void describe(json::Fields& fields, ConversationPreview& preview) {
  fields.field("id", preview.id);
  fields.field("title", preview.title);
  fields.enumField("secondLine", preview.secondLine);
  fields.field("lastMessage", preview.lastMessage, json::Absence::Null);
  fields.field("lastMessageIsOwn", preview.lastMessageIsOwn);
  fields.field("lastSenderName", preview.lastSenderName, json::Absence::Null);
  fields.field("lastMessageAtMs", preview.lastMessageAtMs, json::Absence::Null);
  fields.object("lastMessageAgo", preview.lastMessageAgo, json::Absence::Null);
  fields.field("isUnread", preview.isUnread);
  fields.field("isTyping", preview.isTyping);
  fields.enumField("status", preview.status);
  fields.object("face", preview.face);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<SecondLine>() {
  static constexpr std::string_view names[] = {"nothing", "message", "sender"};
  return names;
}

}  // namespace json

}  // namespace cossistant
