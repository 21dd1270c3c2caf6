#include "core/composer/optimistic.hpp"

#include "core/id/ulid.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant {

namespace {

/// How long before the page came the first welcome message was written; more of them than that have no time of their
/// own.
constexpr std::int64_t kWelcomedMsBefore = 1'000;

TimelineItem makeMessage(std::string id, std::string_view conversationId, std::string_view text, Timestamp at) {
  TimelineItem item;
  item.id = std::move(id);
  item.conversationId = conversationId;
  item.text = std::string(text);
  item.parts.push_back(TextPart{std::string(text), std::nullopt});
  item.createdAt = at;
  return item;
}

}  // namespace

TimelineItem makeOptimisticMessage(std::string id, std::string_view conversationId, std::string_view visitorId,
                                   std::string_view text, std::span<const PickedFile> files, Timestamp now) {
  TimelineItem item = makeMessage(std::move(id), conversationId, text, now);
  item.visitorId = std::string(visitorId);
  for (const PickedFile& file : files) item.parts.push_back(toPart(file));
  return item;
}

std::vector<TimelineItem> makeDefaultItems(std::span<const DefaultMessage> messages, std::string_view conversationId,
                                           std::span<const HumanAgent> humans, std::span<const AiAgent> ais,
                                           Timestamp now) {
  std::vector<TimelineItem> items;
  const auto count = static_cast<std::int64_t>(messages.size());
  for (std::int64_t index = 0; index < count; ++index) {
    const DefaultMessage& message = messages[static_cast<std::size_t>(index)];
    const Timestamp at{now.ms - kWelcomedMsBefore + index};
    const std::string content = decimal(index) + '\n' + std::string(conversationId) + '\n' + message.content;
    TimelineItem item = makeMessage(makeContentUlid(at, content), conversationId, message.content, at);
    switch (message.senderType) {
      case SenderType::TeamMember:
        item.userId = message.senderId;
        if (!item.userId && !humans.empty()) item.userId = humans.front().id;
        break;
      case SenderType::Ai:
        item.aiAgentId = message.senderId;
        if (!item.aiAgentId && !ais.empty()) item.aiAgentId = ais.front().id;
        break;
      case SenderType::Visitor:
        item.visitorId = message.senderId;
        break;
    }
    items.push_back(std::move(item));
  }
  return items;
}

TimelineItemInput toInput(const TimelineItem& item, bool withTime) {
  TimelineItemInput input;
  input.id = item.id;
  input.type = item.type;
  input.text = item.text.value_or("");
  input.parts = item.parts;
  input.visibility = item.visibility;
  input.tool = item.tool;
  input.userId = item.userId;
  input.aiAgentId = item.aiAgentId;
  input.visitorId = item.visitorId;
  if (withTime) input.createdAt = item.createdAt;
  return input;
}

}  // namespace cossistant
