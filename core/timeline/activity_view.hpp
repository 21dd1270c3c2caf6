#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"
#include "core/timeline/knowledge_search.hpp"
#include "core/timeline/row_context.hpp"

/// Events and tools as they are drawn. In JSON the `ActivityItem` of `js-glue/core/types.ts`.

namespace cossistant {

enum class ActivityKind : std::uint8_t { Event, Tool };

/// What stands before the words of a tool.
enum class ToolIndicator : std::uint8_t { Spinner, Arrow };

struct ActivityView {
  std::string id;
  ActivityKind kind = ActivityKind::Event;
  std::string name;                      // the type of an event, such as `participant_joined`; of a tool its name
  std::string textKey;                   // of the sentence, with the variables `actorName`, `name` and `query`
  std::optional<std::string> text;       // stands in place of the sentence
  std::optional<std::string> actorName;  // of an event: who did it
  std::optional<std::string> query;      // of a search: what for
  std::optional<ToolState> toolState;    // of a tool
  std::optional<ToolIndicator> indicator;
  std::vector<SourceView> sources;  // of a finished search
  std::int64_t createdAtMs = 0;     // Unix time
  bool operator==(const ActivityView&) const = default;
};

/// An event is done by the AI agent that its part names, else by the teammate, else by its sender (ui §3.11).
/// A tool without a valid part is still at work; that the visitor is asked for an address is done when one is known
/// (ui §3.12). O(item + agents).
[[nodiscard]] ActivityView viewActivity(const TimelineItem& item, const RowContext& context);

/// A tool at work has a spinner. One that is done has an arrow where it stands among other tools (ui §3.12).
void setIndicators(std::vector<ActivityView>& group) noexcept;

void describe(json::Fields& fields, ActivityView& activity);

namespace json {
template <>
std::span<const std::string_view> enumNames<ActivityKind>();
template <>
std::span<const std::string_view> enumNames<ToolIndicator>();
}  // namespace json

}  // namespace cossistant
