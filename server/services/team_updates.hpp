#pragma once

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// What `conversationUpdated` says (protocol §14.6): what the widget knows, and what only the team does.
struct TeamUpdates {
  ConversationUpdates shown;
  std::optional<TitleSource> titleSource;
  std::optional<ConversationPriority> priority;
  Change<ConversationSentiment> sentiment;
  Change<Timestamp> resolvedAt;
  Change<std::string> resolvedByUserId;
  Change<std::int64_t> resolutionTime;
  Change<Timestamp> escalatedAt;
  Change<std::string> escalationReason;
  Change<Timestamp> aiPausedUntil;
};

void describe(json::Fields& fields, TeamUpdates& updates);

/// A change to what `value` is now.
template <class T>
[[nodiscard]] Change<T> changeTo(const std::optional<T>& value) {
  return {value, !value};
}

/// Emits `conversationUpdated`; which of them reach the visitor is for the router to say (websocket/routing.hpp).
/// `userId` is the teammate who did it, if one did.
void announceUpdates(const ConversationRecord& record, const TeamUpdates& updates, std::optional<std::string> userId,
                     UnitOfWork& work);

}  // namespace cossistant::server
