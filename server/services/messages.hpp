#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// `POST /messages` in the order of protocol §9. `visitor` is who a public key speaks for; with a private
/// key it may be empty. The same id in the same conversation by the same author gives the stored item again.
/// Throws ApiError: 400, 403, 404, 409.
[[nodiscard]] TimelineItem sendMessage(const Caller& caller, const std::optional<VisitorRecord>& visitor,
                                       const SendMessageRequest& request, UnitOfWork& work);

/// Throws ApiError 403 when visitors may not write to the conversation any more.
void checkIsOpen(const ConversationRecord& conversation);

}  // namespace cossistant::server
