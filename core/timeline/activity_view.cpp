#include "core/timeline/activity_view.hpp"

#include "core/strings/whitespace.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

std::optional<std::string> presentText(const std::optional<std::string>& text) {
  if (!text || isBlank(*text)) return std::nullopt;
  return std::string(trim(*text));
}

Sender actorOf(const TimelineItem& item, const EventPart& event) {
  if (event.actorAiAgentId && !event.actorAiAgentId->empty()) return {*event.actorAiAgentId, SenderType::Ai};
  if (event.actorUserId && !event.actorUserId->empty()) return {*event.actorUserId, SenderType::TeamMember};
  return senderOf(item);
}

}  // namespace

ActivityView viewActivity(const TimelineItem& item, const RowContext& context) {
  ActivityView view;
  view.id = item.id;
  view.createdAtMs = item.createdAt.ms;
  const EventPart* event = item.type == ItemType::Event ? eventPartOf(item) : nullptr;
  if (event) {
    view.name = event->eventType;
    view.actorName = faceOfSender(actorOf(item, *event), context.humans, context.ais, context.now, context.names).name;
    view.text = presentText(event->message);
  } else {
    const ToolPart* tool = toolPartOf(item);
    view.kind = ActivityKind::Tool;
    view.name = toolNameOf(item);
    view.toolState = tool ? tool->state : ToolState::Partial;
    view.text = presentText(item.text);
  }
  return view;
}

void describe(json::Fields& fields, ActivityView& activity) {
  fields.field("id", activity.id);
  fields.enumField("kind", activity.kind);
  fields.field("name", activity.name);
  fields.field("actorName", activity.actorName, json::Absence::Null);
  fields.enumField("toolState", activity.toolState, json::Absence::Null);
  fields.field("text", activity.text, json::Absence::Null);
  fields.field("createdAtMs", activity.createdAtMs);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<ActivityKind>() {
  static constexpr std::string_view names[] = {"event", "tool"};
  return names;
}

}  // namespace json

}  // namespace cossistant
