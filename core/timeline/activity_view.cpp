#include "core/timeline/activity_view.hpp"

#include <algorithm>
#include <utility>

#include "core/timeline/activity_text.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

void viewEvent(ActivityView& view, const TimelineItem& item, const EventPart& event, const RowContext& context) {
  view.name = event.eventType;
  view.textKey = eventTextKey(event.eventType);
  const Sender actor = actorOf(item, event);
  view.actorName = actor.id == item.id
                       ? context.names.someone
                       : faceOfSender(actor, context.humans, context.ais, context.now, context.names).name;
}

void viewTool(ActivityView& view, const TimelineItem& item, const RowContext& context) {
  const ToolPart* tool = toolPartOf(item);
  view.kind = ActivityKind::Tool;
  view.name = toolNameOf(item);
  view.toolState = tool ? tool->state : ToolState::Partial;
  if (item.type == ItemType::Identification) {
    view.toolState = context.isIdentified ? ToolState::Result : ToolState::Partial;
    view.textKey =
        context.isIdentified ? "component.identificationTool.eventLog" : "component.identificationTool.title";
    return;
  }
  if (view.toolState == ToolState::Partial) view.indicator = ToolIndicator::Spinner;
  KnowledgeSearch search;
  if (tool && view.name == kKnowledgeSearchTool) search = readKnowledgeSearch(*tool);
  ToolText says = toolTextOf(item, view.name, tool, search);
  view.textKey = std::move(says.key);
  view.text = std::move(says.text);
  view.query = std::move(search.query);
  view.sources = std::move(search.sources);
}

}  // namespace

ActivityView viewActivity(const TimelineItem& item, const RowContext& context) {
  ActivityView view;
  view.id = item.id;
  view.createdAtMs = item.createdAt.ms;
  const EventPart* event = item.type == ItemType::Event ? eventPartOf(item) : nullptr;
  if (event) {
    viewEvent(view, item, *event, context);
  } else {
    viewTool(view, item, context);
  }
  return view;
}

void setIndicators(std::vector<ActivityView>& group) noexcept {
  const auto isTool = [](const ActivityView& view) { return view.kind == ActivityKind::Tool; };
  if (std::count_if(group.begin(), group.end(), isTool) < 2) return;
  for (ActivityView& view : group) {
    if (isTool(view) && view.toolState != ToolState::Partial) view.indicator = ToolIndicator::Arrow;
  }
}

void describe(json::Fields& fields, ActivityView& activity) {
  fields.field("id", activity.id);
  fields.enumField("kind", activity.kind);
  fields.field("name", activity.name);
  fields.field("textKey", activity.textKey);
  fields.field("text", activity.text, json::Absence::Null);
  fields.field("actorName", activity.actorName, json::Absence::Null);
  fields.field("query", activity.query, json::Absence::Null);
  fields.enumField("toolState", activity.toolState, json::Absence::Null);
  fields.enumField("indicator", activity.indicator, json::Absence::Null);
  fields.writtenList("sources", activity.sources);
  fields.field("createdAtMs", activity.createdAtMs);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<ActivityKind>() {
  static constexpr std::string_view names[] = {"event", "tool"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<ToolIndicator>() {
  static constexpr std::string_view names[] = {"spinner", "arrow"};
  return names;
}

}  // namespace json

}  // namespace cossistant
