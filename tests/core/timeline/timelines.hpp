#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/time/durations.hpp"
#include "core/timeline/timeline.hpp"
#include "tests/core/timeline/items.hpp"

namespace cossistant::test {

using Splices = std::vector<RowSplice>;
using Keys = std::vector<std::string>;

/// A message of `sender` at `ms` after the first of January 1970, 10:00.
inline TimelineItem says(std::string id, std::int64_t ms, std::string sender = "V1") {
  return fromVisitor(makeMessage(std::move(id), Timestamp{10 * kHourMs + ms}), std::move(sender));
}

/// The ids of every row, joined; of a separator its key.
inline Keys keysOf(const Timeline& timeline) {
  Keys keys;
  for (std::size_t index = 0; index < timeline.rowCount(); ++index) {
    const Row& row = timeline.row(index);
    std::string key = row.items.empty() ? rowKey(row) : "";
    for (const TimelineItem* item : row.items) key += (key.empty() ? "" : " ") + item->id;
    keys.push_back(key);
  }
  return keys;
}

inline Timeline timelineOf(std::vector<TimelineItem> items) {
  Timeline timeline;
  (void)timeline.merge(std::move(items));
  return timeline;
}

}  // namespace cossistant::test
