#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/timeline_item.hpp"
#include "core/timeline/privacy.hpp"

/// What an item is to the timeline (ui §3.3, classification). All functions are O(item).

namespace cossistant {

enum class ItemClass : std::uint8_t {
  Message,         // groups with messages
  Activity,        // groups with events and tools
  StandaloneTool,  // always a row of its own
};

/// Messages; `identification` and the tools `aiCreditUsage` and `generationUsage` stand alone; every other
/// tool and every event is activity.
[[nodiscard]] ItemClass classify(const TimelineItem& item);

/// Whether the visitor gets to see anything of `item`. Hidden are deleted and private items, messages with neither
/// text nor media nor a review, events without an event part, tools other than `searchKnowledgeBase`, and those whose
/// parts are all private (ui §3.11, §3.12, runtime §24). Hidden items make no row and part no group: leave them out
/// before grouping.
[[nodiscard]] bool isShown(const TimelineItem& item);

/// Whether the team gets to see anything of `item`: as `isShown`, and besides what is private and every tool that has
/// a name.
[[nodiscard]] bool isShownToTeam(const TimelineItem& item);

/// Either of the two.
using ShownRule = bool (*)(const TimelineItem&);

/// The first event part, or null.
[[nodiscard]] const EventPart* eventPartOf(const TimelineItem& item) noexcept;

/// The first tool part with a call id and a name that `audience` may see, or null. (Its other conditions of ui §3.12
/// hold by type.) Reads metadata.
[[nodiscard]] const ToolPart* toolPartOf(const TimelineItem& item, Audience audience = Audience::Widget);

/// `item.tool` when set, else the name of its tool part, else empty. `identification` items without
/// either are named `identification`.
[[nodiscard]] std::string_view toolNameOf(const TimelineItem& item, Audience audience = Audience::Widget);

}  // namespace cossistant
