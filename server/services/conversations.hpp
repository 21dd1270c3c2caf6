#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// Who wrote the items that a conversation begins with. Those of clients are held to what they may say.
enum class ItemsFrom : std::uint8_t { Client, Server };

/// `POST /conversations`: idempotent on (website, visitor, conversation id), and on the ids of its items
/// (protocol §6, §8.1). Throws ApiError: 400, 403, 409.
[[nodiscard]] CreateConversationResponse createConversation(const Caller& caller, const VisitorRecord& visitor,
                                                            const CreateConversationRequest& request, ItemsFrom from,
                                                            UnitOfWork& work);

/// One page of what the visitor and its contact have (protocol §8.2). `page` counts from 1.
[[nodiscard]] ListConversationsResponse listConversations(ConversationQuery query, std::int64_t page, UnitOfWork& work);

/// The conversation with its last item: the newest public message, or for the team the newest item at all.
[[nodiscard]] Conversation withLastItem(const ConversationRecord& record, bool publicOnly, UnitOfWork& work);

}  // namespace cossistant::server
