#include "server/services/items.hpp"

#include <algorithm>

#include "server/http/errors.hpp"
#include "server/services/ids.hpp"
#include "server/services/linkify.hpp"

namespace cossistant::server {
namespace {

/// Of an AI agent's message: whether more of its text is to come.
std::optional<TextState> textStateOf(const TimelineItemInput& input) {
  if (!input.aiAgentId || !input.parts) return std::nullopt;
  for (const Part& part : *input.parts) {
    if (const auto* text = std::get_if<TextPart>(&part)) return text->state;
  }
  return std::nullopt;
}

}  // namespace

void checkCreatedAt(const TimelineItemInput& input, Timestamp now) {
  if (input.createdAt && input.createdAt->ms > now.ms + kMaxFutureMs) {
    throw badRequest("createdAt is more than 5 minutes in the future.");
  }
}

TimelineItem makeItem(const TimelineItemInput& input, const std::string& id, const ConversationRecord& conversation,
                      Timestamp now) {
  TimelineItem item;
  item.id = id;
  item.conversationId = conversation.conversation.id;
  item.organizationId = conversation.organizationId;
  item.visibility = input.visibility;
  item.type = input.type;
  item.tool = input.tool;
  item.userId = input.userId;
  item.aiAgentId = input.aiAgentId;
  item.visitorId = input.visitorId;
  item.createdAt = input.createdAt.value_or(now);
  item.text = input.type == ItemType::Message ? linkifyUrls(input.text) : input.text;
  if (input.type == ItemType::Message) item.parts.push_back(TextPart{*item.text, textStateOf(input)});
  addParts(item, input.parts.value_or(std::vector<Part>{}));
  return item;
}

void addParts(TimelineItem& item, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    const bool isReplaced = item.type == ItemType::Message && std::holds_alternative<TextPart>(part);
    if (isReplaced) continue;
    if (const auto* tool = std::get_if<ToolPart>(&part); tool != nullptr && !item.tool) item.tool = tool->toolName;
    item.parts.push_back(part);
  }
}

TimelineItem makeEvent(const std::string& eventType, Visibility visibility, const std::string& userId,
                       const ConversationRecord& conversation, Timestamp createdAt, Timestamp now) {
  EventPart part;
  part.eventType = eventType;
  part.actorUserId = userId;
  TimelineItem item;
  item.id = newUlid(now);
  item.conversationId = conversation.conversation.id;
  item.organizationId = conversation.organizationId;
  item.visibility = visibility;
  item.type = ItemType::Event;
  item.parts.push_back(std::move(part));
  item.userId = userId;
  item.createdAt = createdAt;
  return item;
}

void addItem(const TimelineItem& item, ConversationRecord& conversation, UnitOfWork& work) {
  work.store.addItem(item);
  conversation.conversation.updatedAt = std::max(conversation.conversation.updatedAt, work.now);
  if (item.type == ItemType::Message) conversation.lastMessageAt = work.now;
  work.emit(TimelineItemCreated{scopeOf(conversation, item.userId), conversation.conversation.id, item});
}

EventScope scopeOf(const ConversationRecord& conversation, std::optional<std::string> userId) {
  return {conversation.conversation.websiteId, conversation.organizationId, conversation.conversation.visitorId,
          std::move(userId)};
}

}  // namespace cossistant::server
