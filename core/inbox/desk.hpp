#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox/desk_input.hpp"
#include "core/inbox/thread.hpp"
#include "core/inbox/thread_row.hpp"
#include "core/seen/seen.hpp"
#include "core/timeline/row_splice.hpp"
#include "core/timeline/words_cache.hpp"

/// What a teammate has open (ui §3): threads, and who is in them.

namespace cossistant {

/// A thread and the visitor in it.
struct OpenThread {
  Thread thread;
  Face visitor{FaceKind::Visitor, "Visitor", {}, {}, {}};
};

struct Desk {
  ZoneOffsets zone;
  std::string actorUserId;
  Timestamp now;
  std::vector<HumanAgent> members;
  std::vector<AiAgent> assistants;
  Seen seen;
  std::map<std::string, OpenThread, std::less<>> threads;  // by conversation
};

/// Brings the desk from before `input` to after it. One patch for every thread that anything changed for, also when no
/// row of it moved. Everything is drawn anew when people are called otherwise, and when a day begins.
[[nodiscard]] std::vector<RowPatch> updateInPlace(Desk& desk, DeskInput input);

/// What is known of a thread beside its rows. In JSON the `ThreadSlice` of `js-glue/core/types/inbox.ts`.
struct ThreadSlice {
  bool isLoaded = false;
  std::optional<std::string> olderCursor;
  bool isLoadingOlder = false;
  std::optional<std::string> error;
  std::int64_t rowCount = 0;
  std::optional<std::string> sendingId;  // of the newest reply on its way
  bool hasWritten = false;               // this teammate, as far as is known
};

/// Of a conversation that is not open: what an empty thread has.
[[nodiscard]] ThreadSlice viewThread(const Desk& desk, std::string_view conversationId);
/// The rows `from` up to but not including `to`, clipped to what there is.
[[nodiscard]] std::vector<ThreadRow> viewThreadRows(const Desk& desk, WordsCache& words,
                                                    std::string_view conversationId, std::size_t from, std::size_t to);

void describe(json::Fields& fields, ThreadSlice& slice);

}  // namespace cossistant
