#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// The page of at most `limit` items before `before` (protocol §8.4).
[[nodiscard]] TimelinePage timelinePage(const std::string& conversationId, bool publicOnly,
                                        const std::optional<Cursor>& before, std::int64_t limit, UnitOfWork& work);

/// The newest public message, if there is one: what visitors see of a conversation in a list.
[[nodiscard]] std::optional<TimelineItem> lastPublicMessage(const std::string& conversationId, Store& store);

/// Stores that the actor saw everything up to now and emits `conversationSeen`. Returns that time.
Timestamp markSeen(const ConversationRecord& conversation, const Actor& actor, UnitOfWork& work);

}  // namespace cossistant::server
