#pragma once

#include "core/model/feedback.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// `POST /conversations/{id}/rating` by `visitor` (protocol §8.8): feedback, a message in the timeline, and the rating
/// of the conversation, of which the last one counts. The same visitor's same rating and comment of the same resolution
/// is a retry, which changes nothing. Throws ApiError 403 unless the conversation is resolved.
[[nodiscard]] RateConversationResponse rateConversation(const RateConversationRequest& request,
                                                        const VisitorRecord& visitor, ConversationRecord record,
                                                        UnitOfWork& work);

}  // namespace cossistant::server
