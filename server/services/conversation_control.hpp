#pragma once

#include <cstdint>
#include <string>

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// What the team does to a conversation (protocol §8.9, selfhost §8).
enum class ControlAction : std::uint8_t { Resolve, Reopen, Spam, NotSpam, Archive, Unarchive };

/// Does it, with a private event in the timeline and `conversationUpdated`. What is so already changes nothing.
[[nodiscard]] ConversationRecord controlConversation(ControlAction action, ConversationRecord record,
                                                     const std::string& actorUserId, UnitOfWork& work);

}  // namespace cossistant::server
