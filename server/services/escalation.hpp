#pragma once

#include <string>

#include "server/services/unit_of_work.hpp"

/// A conversation that an AI agent handed over to the team, and who of the team takes part in it (protocol §8.9,
/// selfhost §8). An escalation is open until a teammate joins or answers.

namespace cossistant::server {

/// A `participant_requested` event opens an escalation, with its message as the reason; anything else does not. An open
/// one stays as it is. The caller stores the conversation.
void noteEscalation(const TimelineItem& item, ConversationRecord& record, UnitOfWork& work);

/// The teammate is there from `joinedAt` on: a public `participant_joined` event, unless it was there before, and the
/// end of an open escalation. The caller stores the conversation.
void joinConversation(ConversationRecord& record, const std::string& userId, Timestamp joinedAt, UnitOfWork& work);

/// `POST /conversations/{id}/join-escalation`. Without an escalation it is how a teammate takes a conversation.
[[nodiscard]] ConversationRecord joinEscalation(ConversationRecord record, const std::string& userId, UnitOfWork& work);

}  // namespace cossistant::server
