#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/time/timestamp.hpp"

/// What the team is told of the visitor's typing in the conversation on screen (runtime §19).

namespace cossistant {

inline constexpr std::int64_t kTypingSpacingMs = 800;      // between two reports at least
inline constexpr std::int64_t kTypingKeepAliveMs = 4'000;  // a repeat while typing goes on
inline constexpr std::int64_t kTypingIdleMs = 2'000;       // without a change: stopped
inline constexpr std::size_t kTypingPreviewUnits = 2'000;  // UTF-16 code units

/// Empty, or what the team was last told.
struct TypingReport {
  std::optional<std::string> conversationId;  // where the visitor is reported typing
  std::string preview;                        // of the newest text
  Timestamp changedAt;
  Timestamp reportedAt;
  Timestamp repeatAt;
  bool operator==(const TypingReport&) const = default;
};

/// The text in the composer of `conversationId`, which must be real, changed.
struct TypingTextChanged {
  std::string conversationId;
  std::string text;
  Timestamp now;
};
/// The message was submitted, or the page left.
struct TypingEnded {};
struct TypingTimerDue {
  Timestamp now;
};
using TypingReportEvent = std::variant<TypingTextChanged, TypingEnded, TypingTimerDue>;

struct SendTypingReport {
  std::string conversationId;
  bool isTyping = false;
  std::optional<std::string> preview;
  bool operator==(const SendTypingReport&) const = default;
};
/// There is one timer; setting it again replaces it.
struct SetTypingTimer {
  std::int64_t delayMs = 0;
  bool operator==(const SetTypingTimer&) const = default;
};
struct CancelTypingTimer {
  bool operator==(const CancelTypingTimer&) const = default;
};
using TypingReportEffect = std::variant<SendTypingReport, SetTypingTimer, CancelTypingTimer>;

struct TypingReportStep {
  TypingReport state;
  std::vector<TypingReportEffect> effects;
};

/// The first non-blank change is reported at once, further ones not before `kTypingSpacingMs` have passed;
/// one that comes too early is left to the next change or repeat. Blank text and the end of typing give one
/// report that it stopped.
[[nodiscard]] std::vector<TypingReportEffect> updateInPlace(TypingReport& state, const TypingReportEvent& event);
[[nodiscard]] inline TypingReportStep update(TypingReport state, const TypingReportEvent& event) {
  std::vector<TypingReportEffect> effects = updateInPlace(state, event);
  return {std::move(state), std::move(effects)};
}

}  // namespace cossistant
