#pragma once

#include <string>

#include "server/store/sqlite/statement.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

/// `SELECT … FROM conversations ` in the order in which `readConversation` reads.
extern const std::string kSelectConversation;
[[nodiscard]] ConversationRecord readConversation(Row row);
[[nodiscard]] std::vector<ConversationRecord> readConversations(Statement& query);

[[nodiscard]] ConversationSeen readSeen(Row row);

}  // namespace cossistant::server
