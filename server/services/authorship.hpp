#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// Who may be said to have written an item, and what may be in it: one rule for every route that takes items.

namespace cossistant::server {

/// Whether the conversation of an item was there before the request.
enum class ConversationAge : std::uint8_t { New, Running };

/// The input with the author, visibility and parts that the caller may choose.
/// A visitor (public key) writes publicly and as itself; only messages that a new conversation begins with may be a
/// teammate's or an AI agent's, and are nobody's when the website does not know the one they name. Parts of a type that
/// this version does not know are left out. With a private key an item that names no author is that of the key's
/// teammate. Throws ApiError: 400 for an item that is nobody's, says nothing or is not for a visitor to make, 403 for
/// an author that it may not name. `visitor` is there with a public key.
[[nodiscard]] TimelineItemInput authored(const Caller& caller, const VisitorRecord* visitor, ConversationAge age,
                                         TimelineItemInput input, Store& store);

}  // namespace cossistant::server
