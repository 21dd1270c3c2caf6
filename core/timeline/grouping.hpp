#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"
#include "core/time/zone.hpp"

namespace cossistant {

/// Items of one group follow each other within this time, each measured from the one before it.
inline constexpr std::int64_t kGroupWindowMs = 300'000;

/// About so many items of a group are one row, so that a long group costs no more to draw than what is in sight.
inline constexpr std::uint32_t kRowItems = 8;

enum class RowKind : std::uint8_t {
  Day,       // a day begins; no items
  Messages,  // messages of one sender, all for the same readers
  Activity,  // events and tools of one sender, likewise
  Tool,      // one tool that stands alone
};

/// What the timeline draws as one: a day separator, a group or a part of one, or an item that stands alone.
struct Row {
  RowKind kind = RowKind::Day;
  std::int64_t day = 0;                    // as `timelineDay` counts
  std::vector<const TimelineItem*> items;  // oldest first
  const TimelineItem* named = nullptr;     // the item that the row is named after; null without items
  bool begins = true;                      // false: the row before is of the same group
  bool ends = true;                        // false: the row behind is
  bool operator==(const Row&) const = default;
};

/// Names a row as long as it lives: the id of the item that was its first one when it came to be, or `day:2026-11-22`.
/// Unique within a timeline, as ids are and have no colon.
[[nodiscard]] std::string rowKey(const Row& row);

/// The local day of `time` as days since 1970-01-01, but never one that is before the day of an earlier
/// instant. Where clocks are set back over midnight the day does not begin a second time, so no two
/// separators have the same key. O(log transitions).
[[nodiscard]] std::int64_t timelineDay(const ZoneOffsets& zone, Timestamp time) noexcept;

/// The rows of `items`, which are ordered by `createdAt` (ui §3.3). A separator stands before the first item
/// and wherever the day changes, except that `openDay` is taken to be announced already. The rows point to
/// the items. O(items * (parts + log transitions)).
///
/// Whether an item continues the group of the one before depends on those two alone; that is what lets `Timeline`
/// regroup a neighbourhood. So does where a group is parted into rows: `beginsRow` says so of the item, wherever it
/// stands, so that no row moves for what comes elsewhere in its group.
[[nodiscard]] std::vector<Row> groupTimeline(std::span<const TimelineItem* const> items, const ZoneOffsets& zone,
                                             std::optional<std::int64_t> openDay = std::nullopt);

/// Whether a row of its own begins with the item of that id, also amid a group: one item in `kRowItems`.
[[nodiscard]] bool beginsRow(std::string_view itemId) noexcept;

namespace json {
template <>
std::span<const std::string_view> enumNames<RowKind>();
}  // namespace json

}  // namespace cossistant
