#pragma once

#include <string>

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// The most items that an export has: the newest of them.
inline constexpr std::int64_t kMaxExportedItems = 10'000;

/// The conversation as text to read (`GET /conversations/{id}/export`): what it is, then a paragraph an item, oldest
/// first, with the team's notes and events. Only the first line of a paragraph starts at the margin, so that no message
/// can pass for two. O(items).
[[nodiscard]] std::string exportConversation(const ConversationRecord& record, Store& store);

/// `conversation-<id>.txt`, of characters that need no quoting in a header.
[[nodiscard]] std::string exportFileName(const std::string& conversationId);

}  // namespace cossistant::server
