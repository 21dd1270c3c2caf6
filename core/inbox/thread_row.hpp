#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/inbox/thread.hpp"
#include "core/json/fields.hpp"
#include "core/timeline/row_context.hpp"
#include "core/timeline/row_view.hpp"

/// The rows of a thread as they are drawn (ui §3): those of the widget, seen from the other side, with what the team
/// alone is told. In JSON the `ThreadRow` of `js-glue/core/types/inbox.ts`.

namespace cossistant {

struct ThreadMessage {
  MessageView message;
  std::optional<std::string> problem;  // of one that failed: why
  bool isSeen = false;                 // the visitor has read up to it
  bool operator==(const ThreadMessage&) const = default;
};

struct ThreadMessagesRow {
  std::string key;
  bool begins = true;   // a group; else the row before is of the same one
  bool ends = true;     // it; else the row behind is
  bool isSent = false;  // by the team
  bool isNote = false;  // for the team alone
  Face face;
  std::vector<ThreadMessage> items;
  bool operator==(const ThreadMessagesRow&) const = default;
};

struct ThreadActivity {
  ActivityView activity;  // says what happened in `text`
  std::optional<json::Raw> input;
  std::optional<json::Raw> output;
  bool operator==(const ThreadActivity&) const = default;
};

/// Events and tools of one sender.
struct ThreadActivityRow {
  std::string key;
  bool begins = true;
  bool ends = true;
  Face face;
  std::vector<ThreadActivity> items;
  bool operator==(const ThreadActivityRow&) const = default;
};

using ThreadRow = std::variant<DayRowView, ThreadMessagesRow, ThreadActivityRow>;

/// What rows depend on beside the thread. `row.visitorId`, `row.marks` and `row.deliveryOf` are not read.
struct ThreadContext {
  RowContext row;
  Face visitor;
  const TimelineItem* seenReply = nullptr;  // that the visitor has read up to; null for none
};

/// Whoever sent or did something. What names nobody is someone's.
[[nodiscard]] Face faceInThread(const Sender& sender, std::string_view itemId, const ThreadContext& context);

/// The row at `index` below `thread.timeline.rowCount()`. O(its items, their texts and the agents).
[[nodiscard]] ThreadRow viewThreadRow(const Thread& thread, std::size_t index, const ThreadContext& context);

/// For writing alone.
void describe(json::Fields& fields, ThreadRow& row);

}  // namespace cossistant
