#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"
#include "core/timeline/row_context.hpp"

/// Events and tools as they are drawn. In JSON the `ActivityItem` of `js-glue/core/types.ts`.

namespace cossistant {

enum class ActivityKind : std::uint8_t { Event, Tool };

struct ActivityView {
  std::string id;
  ActivityKind kind = ActivityKind::Event;
  std::string name;                      // the type of an event, such as `participant_joined`; of a tool its name
  std::optional<std::string> actorName;  // of an event: who did it
  std::optional<ToolState> toolState;    // of a tool
  std::optional<std::string> text;       // trimmed: the message of an event, or what a tool says of itself
  std::int64_t createdAtMs = 0;          // Unix time
  bool operator==(const ActivityView&) const = default;
};

/// An event is done by the AI agent that its part names, else by the teammate, else by its sender (ui §3.11).
/// A tool without a valid tool part is still at work (ui §3.12). O(item + agents).
[[nodiscard]] ActivityView viewActivity(const TimelineItem& item, const RowContext& context);

void describe(json::Fields& fields, ActivityView& activity);

namespace json {
template <>
std::span<const std::string_view> enumNames<ActivityKind>();
}  // namespace json

}  // namespace cossistant
