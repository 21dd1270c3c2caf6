#include "core/conversations/preview.hpp"

#include <algorithm>

#include "core/conversations/unread.hpp"
#include "core/markdown/plain_text.hpp"
#include "core/strings/whitespace.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {

namespace {

bool isVisibleMessage(const TimelineItem& item) noexcept {
  return item.type == ItemType::Message && item.visibility == Visibility::Public && !item.deletedAt;
}

bool hasText(const std::optional<TimelineItem>& item) noexcept {
  return item && !item->deletedAt && item->text && !isBlank(*item->text);
}

/// The newest message: of the fetched items if they have one, else what the conversation knows.
const TimelineItem* lastMessageOf(const KnownConversation& known, std::span<const TimelineItem> items) noexcept {
  const auto newest = std::find_if(items.rbegin(), items.rend(), isVisibleMessage);
  if (newest != items.rend()) return &*newest;
  return known.lastMessage && isVisibleMessage(*known.lastMessage) ? &*known.lastMessage : nullptr;
}

bool isFromAgent(const TimelineItem& item) noexcept {
  return (item.userId && !item.userId->empty()) || (item.aiAgentId && !item.aiAgentId->empty());
}

/// Whose face stands for the conversation: the agent heard last, else whoever may answer.
Face faceOfConversation(const KnownConversation& known, std::span<const TimelineItem> items,
                        const PreviewContext& context) {
  const auto faceOf = [&](const TimelineItem& item) {
    return faceOfSender(senderOf(item), context.humans, context.ais, context.now, context.names);
  };
  const auto newest = std::find_if(items.rbegin(), items.rend(), isFromAgent);
  if (newest != items.rend()) return faceOf(*newest);
  if (items.empty()) {
    const auto& last = known.conversation.lastTimelineItem;
    if (last && isFromAgent(*last)) return faceOf(*last);
    if (known.lastMessage && isFromAgent(*known.lastMessage)) return faceOf(*known.lastMessage);
  }
  if (!context.humans.empty()) return faceOfHuman(context.humans.front(), context.now, context.names);
  if (!context.ais.empty()) return faceOfAi(context.ais.front(), context.names);
  return faceOfTeam(context.names);
}

}  // namespace

bool isListed(const KnownConversation& known) noexcept {
  const Conversation& conversation = known.conversation;
  if (conversation.deletedAt) return false;
  const bool hasTitle = conversation.title && !isBlank(*conversation.title);
  return hasTitle || hasText(conversation.lastTimelineItem) || hasText(known.lastMessage);
}

ConversationPreview previewConversation(const KnownConversation& known, std::span<const TimelineItem> items,
                                        bool isTyping, const PreviewContext& context) {
  const Conversation& conversation = known.conversation;
  ConversationPreview preview;
  preview.id = conversation.id;
  preview.title = trim(conversation.title.value_or(""));
  preview.status = conversation.status;
  preview.isTyping = isTyping;
  preview.isUnread = isUnread(known, context.visitorId, context.seen);
  preview.face = faceOfConversation(known, items, context);
  if (const TimelineItem* message = lastMessageOf(known, items)) {
    const Sender sender = senderOf(*message);
    preview.lastMessageIsOwn = sender.type == SenderType::Visitor;
    preview.lastSenderName = faceOfSender(sender, context.humans, context.ais, context.now, context.names).name;
    preview.lastMessageAtMs = message->createdAt.ms;
    std::string text = plainText(message->text.value_or(""));
    if (preview.title.empty()) preview.title = text;
    if (!text.empty() && text != collapseWhitespace(preview.title)) preview.lastMessage = std::move(text);
  }
  if (preview.title.empty()) preview.title = context.untitled;
  return preview;
}

std::vector<const KnownConversation*> listedConversations(const Conversations& state) {
  std::vector<const KnownConversation*> listed;
  for (const KnownConversation& known : state.list) {
    if (!isListed(known)) continue;
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
  fields.field("lastMessage", preview.lastMessage, json::Absence::Null);
  fields.field("lastMessageIsOwn", preview.lastMessageIsOwn);
  fields.field("lastSenderName", preview.lastSenderName, json::Absence::Null);
  fields.field("lastMessageAtMs", preview.lastMessageAtMs, json::Absence::Null);
  fields.field("isUnread", preview.isUnread);
  fields.field("isTyping", preview.isTyping);
  fields.enumField("status", preview.status);
  fields.object("face", preview.face);
}

}  // namespace cossistant
