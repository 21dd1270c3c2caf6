#pragma once

#include <string>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// A new ULID of this time.
[[nodiscard]] std::string newUlid(Timestamp now);
/// A new conversation id (core/id/conversation_id.hpp).
[[nodiscard]] std::string newConversationId();
/// `conn_<ms>_<7 base-36 digits>` (protocol §14.1).
[[nodiscard]] std::string newConnectionId(Timestamp now);

}  // namespace cossistant::server
