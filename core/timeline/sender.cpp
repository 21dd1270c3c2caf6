#include "core/timeline/sender.hpp"

#include "core/timeline/classify.hpp"

namespace cossistant {
namespace {

bool isSet(const std::optional<std::string>& id) noexcept { return id && !id->empty(); }

}  // namespace

SenderView senderViewOf(const TimelineItem& item) noexcept {
  if (isSet(item.userId)) return {*item.userId, SenderType::TeamMember};
  if (isSet(item.aiAgentId)) return {*item.aiAgentId, SenderType::Ai};
  if (isSet(item.visitorId)) return {*item.visitorId, SenderType::Visitor};
  if (const EventPart* event = eventPartOf(item)) {
    if (isSet(event->actorUserId)) return {*event->actorUserId, SenderType::TeamMember};
    if (isSet(event->actorAiAgentId)) return {*event->actorAiAgentId, SenderType::Ai};
  }
  return {item.id, SenderType::TeamMember};
}

Sender senderOf(const TimelineItem& item) {
  const SenderView view = senderViewOf(item);
  return {std::string(view.id), view.type};
}

Sender actorOf(const TimelineItem& item, const EventPart& event) {
  if (isSet(event.actorAiAgentId)) return {*event.actorAiAgentId, SenderType::Ai};
  if (isSet(event.actorUserId)) return {*event.actorUserId, SenderType::TeamMember};
  return senderOf(item);
}

}  // namespace cossistant
