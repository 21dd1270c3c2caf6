#pragma once

#include <cstdint>
#include <string_view>

#include "core/conversations/conversations.hpp"
#include "core/seen/seen.hpp"

namespace cossistant {

/// Whether the newest message of a conversation waits for this visitor: open, not archived, the message by
/// somebody else, not deleted, and later than both marks of what the visitor has seen (runtime §13.5).
[[nodiscard]] bool isUnread(const KnownConversation& known, std::string_view visitorId, const Seen& seen);

/// How many conversations are unread; not how many messages. 0 for an empty visitor id.
[[nodiscard]] std::int64_t unreadCount(const Conversations& state, std::string_view visitorId, const Seen& seen);

}  // namespace cossistant
