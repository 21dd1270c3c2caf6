#include "core/timeline/grouping.hpp"

#include <algorithm>

#include "core/time/civil.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

RowKind rowKindOf(ItemClass itemClass) noexcept {
  switch (itemClass) {
    case ItemClass::Message:
      return RowKind::Messages;
    case ItemClass::Activity:
      return RowKind::Activity;
    case ItemClass::StandaloneTool:
      break;
  }
  return RowKind::Tool;
}

/// Whether `item`, of the kind and day that are asked for, belongs to the group that `row` is.
bool continues(const Row& row, const TimelineItem& item, RowKind kind, std::int64_t day) noexcept {
  if (kind == RowKind::Tool || row.kind != kind || row.day != day) return false;
  const TimelineItem& last = *row.items.back();
  return item.createdAt.ms - last.createdAt.ms <= kGroupWindowMs && item.visibility == last.visibility &&
         senderViewOf(last).id == senderViewOf(item).id;
}

}  // namespace

std::string rowKey(const Row& row) {
  if (row.items.empty()) return "day:" + formatCivilDay(civilFromDays(row.day));
  return row.named->id;
}

std::int64_t timelineDay(const ZoneOffsets& zone, Timestamp time) noexcept {
  const std::int64_t day = localDay(zone, time);
  const auto next = std::upper_bound(zone.transitions.begin(), zone.transitions.end(), time,
                                     [](Timestamp at, const ZoneTransition& transition) { return at < transition.at; });
  if (next == zone.transitions.begin()) return day;
  const Timestamp beforeTransition{(next - 1)->at.ms - 1};
  return std::max(day, localDay(zone, beforeTransition));
}

bool beginsRow(std::string_view itemId) noexcept {
  std::uint32_t hash = 0x811c9dc5;  // FNV-1a: ids may count up as well as be random
  for (const char c : itemId) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x01000193;
  return hash % kRowItems == 0;
}

std::vector<Row> groupTimeline(std::span<const TimelineItem* const> items, const ZoneOffsets& zone,
                               std::optional<std::int64_t> openDay) {
  std::vector<Row> rows;
  for (const TimelineItem* item : items) {
    const std::int64_t day = timelineDay(zone, item->createdAt);
    const RowKind kind = rowKindOf(classify(*item));
    const bool isContinued = !rows.empty() && continues(rows.back(), *item, kind, day);
    if (isContinued && !beginsRow(item->id)) {
      rows.back().items.push_back(item);
      continue;
    }
    if (isContinued) rows.back().ends = false;
    if (openDay != day) rows.push_back({RowKind::Day, day, {}});
    openDay = day;
    rows.push_back({kind, day, {item}, item, !isContinued});
  }
  return rows;
}

namespace json {

template <>
std::span<const std::string_view> enumNames<RowKind>() {
  static constexpr std::string_view names[] = {"day", "messages", "activity", "tool"};
  return names;
}

}  // namespace json

}  // namespace cossistant
