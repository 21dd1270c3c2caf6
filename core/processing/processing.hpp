#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/realtime_event.hpp"
#include "core/result/reducer.hpp"

/// What AI agents are at (runtime §6). Nothing is believed for longer than `kProcessingTtlMs` without being said
/// again: the host sets one timer for `nextExpiry` and answers it with `ProcessingExpired`.

namespace cossistant {

inline constexpr std::int64_t kProcessingTtlMs = 15'000;

struct ProcessingEntry {
  AiProcessing processing;
  Timestamp updatedAt;
  Timestamp expiresAt;
  bool operator==(const ProcessingEntry&) const = default;
};

struct Processing {
  std::vector<ProcessingEntry> entries;  // at most one a conversation
  bool operator==(const Processing&) const = default;
};

/// Takes the place of what was known of the conversation. The same once more only moves `updatedAt`, and the time to
/// live begins anew.
struct ProcessingReported {
  AiProcessing processing;
  Timestamp now;
  std::int64_t ttlMs = kProcessingTtlMs;
};
/// Drops the entry of the conversation if it is of that run and of that agent, as far as they are given.
struct ProcessingCleared {
  std::string conversationId;
  std::optional<std::string> workflowRunId;
  std::optional<std::string> aiAgentId;
};
/// Time has passed: what expires at `now` or before is dropped.
struct ProcessingExpired {
  Timestamp now;
};

/// Brings the state from before `event` to after it. O(conversations with an entry).
void updateInPlace(Processing& state, ProcessingReported event);
void updateInPlace(Processing& state, const ProcessingCleared& event);
void updateInPlace(Processing& state, const ProcessingExpired& event);
template <class Event>
requires ReducedBy<Processing, Event>
[[nodiscard]] Processing update(Processing state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// The same for an event of the socket: progress is reported; the end of a run, and a public message of an AI agent,
/// clear. Others change nothing.
void updateInPlace(Processing& state, const RealtimeEvent& event, Timestamp now);
[[nodiscard]] inline Processing update(Processing state, const RealtimeEvent& event, Timestamp now) {
  updateInPlace(state, event, now);
  return state;
}

/// When the first entry expires. O(entries).
[[nodiscard]] std::optional<Timestamp> nextExpiry(const Processing& state) noexcept;

/// What is known of a conversation, whoever may see it; null if nothing.
[[nodiscard]] const ProcessingEntry* findProcessing(const Processing& state, std::string_view conversationId) noexcept;
/// The same if visitors may see it, else null.
[[nodiscard]] const ProcessingEntry* processingShown(const Processing& state, std::string_view conversationId) noexcept;

/// In JSON the `Processing` of `js-glue/core/types.ts`.
void describe(json::Fields& fields, ProcessingEntry& entry);

}  // namespace cossistant
