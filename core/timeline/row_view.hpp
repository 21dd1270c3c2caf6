#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/json/fields.hpp"
#include "core/people/face.hpp"
#include "core/timeline/activity_view.hpp"
#include "core/timeline/message_view.hpp"
#include "core/timeline/readers.hpp"
#include "core/timeline/row_context.hpp"
#include "core/timeline/timeline.hpp"

/// Rows as they are drawn. In JSON the `Row` of `js-glue/core/types.ts`.

namespace cossistant {

enum class DayLabel : std::uint8_t { Today, Yesterday, Date };

struct DayRowView {
  std::string key;
  std::string date;  // 2026-11-22
  DayLabel label = DayLabel::Date;
  bool operator==(const DayRowView&) const = default;
};

struct MessagesRowView {
  std::string key;
  bool begins = true;  // as of `Row`
  bool ends = true;
  bool isSent = false;  // by this visitor
  Face face;
  std::vector<MessageView> items;
  std::vector<ReaderView> readers;  // who has read up to here
  bool operator==(const MessagesRowView&) const = default;
};

struct ActivityRowView {
  std::string key;
  bool begins = true;
  bool ends = true;
  Face face;
  std::vector<ActivityView> items;
  bool operator==(const ActivityRowView&) const = default;
};

struct ToolRowView {
  std::string key;
  Face face;
  ActivityView item;
  bool operator==(const ToolRowView&) const = default;
};

/// In the order of `RowKind`.
using RowView = std::variant<DayRowView, MessagesRowView, ActivityRowView, ToolRowView>;

/// The row at `index` below `timeline.rowCount()`. O(its items, their texts, the agents, and marks * log rows).
[[nodiscard]] RowView viewRow(const Timeline& timeline, std::size_t index, const RowContext& context);

/// What every row of a group begins with: its name, and its place in the group.
template <class RowOfGroup>
void describePart(json::Fields& fields, RowOfGroup& row) {
  fields.field("key", row.key);
  fields.field("begins", row.begins);
  fields.field("ends", row.ends);
}

// For writing alone.
void describe(json::Fields& fields, DayRowView& day);
void describe(json::Fields& fields, RowView& row);

namespace json {
template <>
std::span<const std::string_view> enumNames<DayLabel>();
}  // namespace json

}  // namespace cossistant
