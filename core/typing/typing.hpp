#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/realtime_event.hpp"
#include "core/people/actor.hpp"

/// Who is typing where (runtime §5). Nobody types for longer than `kTypingTtlMs` without saying so again:
/// the host sets one timer for `nextExpiry` and answers it with `TypingExpired`.

namespace cossistant {

inline constexpr std::int64_t kTypingTtlMs = 6'000;

struct Typist {
  Actor actor;
  std::optional<std::string> preview;  // visitors only
  Timestamp updatedAt;
  Timestamp expiresAt;
  bool operator==(const Typist&) const = default;
};

struct Typing {
  std::map<std::string, std::vector<Typist>, std::less<>> byConversation;  // no empty lists; ordered by updatedAt
  bool operator==(const Typing&) const = default;
};

struct TypingReported {
  std::string conversationId;
  Actor actor;
  bool isTyping = false;
  std::optional<std::string> preview;
  Timestamp now;
  std::int64_t ttlMs = kTypingTtlMs;
};
/// Time has passed: whoever expires at `now` or before is dropped.
struct TypingExpired {
  Timestamp now;
};
/// Nobody types in this conversation any more; so after any message, whoever wrote it.
struct TypingCleared {
  std::string conversationId;
};
using TypingEvent = std::variant<TypingReported, TypingExpired, TypingCleared>;

/// Brings the state from before `event` to after it.
void updateInPlace(Typing& state, const TypingEvent& event);
[[nodiscard]] inline Typing update(Typing state, const TypingEvent& event) {
  updateInPlace(state, event);
  return state;
}

/// What a realtime event means here, nothing if nothing: reports of others, and messages, which clear.
/// `ownVisitorId` is ignored as a visitor, not as another type of actor of the same id.
[[nodiscard]] std::optional<TypingEvent> typingEvent(const RealtimeEvent& event, std::string_view ownVisitorId,
                                                     Timestamp now);

/// When the first typist expires. O(typists).
[[nodiscard]] std::optional<Timestamp> nextExpiry(const Typing& state) noexcept;

/// Who types in a conversation, ordered by `updatedAt`, without the own visitor.
[[nodiscard]] std::vector<Typist> typistsIn(const Typing& state, std::string_view conversationId,
                                            std::string_view ownVisitorId);

/// Whether a human of the team types: what the launcher and conversation rows show (ui §3.13).
[[nodiscard]] bool isHumanTyping(const Typing& state, std::string_view conversationId) noexcept;
[[nodiscard]] bool isHumanTypingAnywhere(const Typing& state) noexcept;

}  // namespace cossistant
