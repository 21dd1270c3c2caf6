#pragma once

#include <optional>
#include <string>

#include "server/services/unit_of_work.hpp"

/// How the team keeps AI agents out of a conversation for a time (protocol §8.9).

namespace cossistant::server {

/// A hundred years: the longest pause, and that of a request which does not say how long.
inline constexpr std::int64_t kMaxPauseMinutes = 52'560'000;

/// `POST /conversations/{id}/ai/pause`.
struct PauseAiRequest {
  std::optional<std::int64_t> durationMinutes;  // 1 to kMaxPauseMinutes
};
void describe(json::Fields& fields, PauseAiRequest& request);

[[nodiscard]] bool isAiPaused(const ConversationRecord& record, Timestamp now) noexcept;

/// Pauses from now on, in place of a pause that is there. A private `ai_paused` event when none was, and
/// `conversationUpdated`, which visitors do not get.
[[nodiscard]] ConversationRecord pauseAi(ConversationRecord record, const PauseAiRequest& request,
                                         const std::string& actorUserId, UnitOfWork& work);

/// Ends the pause, likewise. Without one nothing changes.
[[nodiscard]] ConversationRecord resumeAi(ConversationRecord record, const std::string& actorUserId, UnitOfWork& work);

}  // namespace cossistant::server
