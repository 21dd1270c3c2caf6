#pragma once

#include "core/model/visit.hpp"
#include "server/services/unit_of_work.hpp"

/// Who is there, and who is writing.

namespace cossistant::server {

/// How stale `lastSeenAt` may be: a heartbeat within it writes nothing.
inline constexpr std::int64_t kPresenceResolutionMs = 30'000;

/// The longest preview of what a visitor types, in UTF-16 units.
inline constexpr std::size_t kMaxTypingPreview = 2000;

/// The actor was heard of now. Unknown actors are ignored.
void touchPresence(const std::string& websiteId, const Actor& actor, UnitOfWork& work);

/// What was told of typing: only of a route the event names the actor (protocol §14.6).
enum class ToldBy : std::uint8_t { Route, Socket };

/// Emits `conversationTyping`. The preview is trimmed, and sent for a visitor that is typing only.
/// Returns the preview as sent.
std::optional<std::string> announceTyping(const ConversationRecord& conversation, const Actor& actor, bool isTyping,
                                          const std::optional<std::string>& preview, ToldBy by, UnitOfWork& work);

/// `visitorConnected`, `userDisconnected` and their like (protocol §14.6), which that connection does not hear of.
[[nodiscard]] PendingEvent connectionEvent(const EventScope& scope, const std::string& connectionId, bool isConnected);

/// Emits `visitorPresenceUpdate` to the team.
void announceActivity(const VisitorRecord& visitor, const std::string& sessionId, ActivityType activityType,
                      UnitOfWork& work);

}  // namespace cossistant::server
