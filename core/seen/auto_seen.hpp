#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// When a conversation counts as seen by the visitor: after its last item was in view for two seconds
/// (runtime §20). View means an open widget on a visible page.

namespace cossistant {

inline constexpr std::int64_t kAutoSeenDelayMs = 2'000;

/// What is in front of the visitor.
struct SeenView {
  bool isOpen = false;
  bool isPageVisible = false;
  std::optional<std::string> conversationId;  // a real one, on screen
  std::optional<std::string> lastItemId;
  bool isLastItemOwn = false;  // by this visitor: nothing to mark
  bool operator==(const SeenView&) const = default;
};

struct AutoSeen {
  SeenView view;
  std::optional<std::string> handledItemId;    // marked already, or own
  std::optional<std::string> requestedItemId;  // a request that covers this item is on its way
  bool isTimerSet = false;
  bool isDue = false;  // its two seconds passed while that request was on its way
  bool operator==(const AutoSeen&) const = default;
};

struct SeenViewChanged {
  SeenView view;
};
struct AutoSeenDelayPassed {};
/// How the request ended. After a failure the next change of the view tries again.
struct AutoSeenAnswered {
  std::string conversationId;
  bool succeeded = false;
};
using AutoSeenEvent = std::variant<SeenViewChanged, AutoSeenDelayPassed, AutoSeenAnswered>;

struct SetSeenTimer {
  std::int64_t delayMs = kAutoSeenDelayMs;
  bool operator==(const SetSeenTimer&) const = default;
};
struct CancelSeenTimer {
  bool operator==(const CancelSeenTimer&) const = default;
};
/// `POST /conversations/{id}/seen`.
struct MarkConversationSeen {
  std::string conversationId;
  bool operator==(const MarkConversationSeen&) const = default;
};
using AutoSeenEffect = std::variant<SetSeenTimer, CancelSeenTimer, MarkConversationSeen>;

struct AutoSeenStep {
  AutoSeen state;
  std::vector<AutoSeenEffect> effects;
};

/// Closing the widget or leaving the conversation forgets what was handled, so coming back checks again.
[[nodiscard]] std::vector<AutoSeenEffect> updateInPlace(AutoSeen& state, const AutoSeenEvent& event);
[[nodiscard]] inline AutoSeenStep update(AutoSeen state, const AutoSeenEvent& event) {
  std::vector<AutoSeenEffect> effects = updateInPlace(state, event);
  return {std::move(state), std::move(effects)};
}

}  // namespace cossistant
