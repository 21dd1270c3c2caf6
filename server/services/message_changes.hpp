#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// An AI agent's message while it is being written, and a tool row while the tool runs (docs/bots.md).

namespace cossistant::server {

/// `PATCH /messages/{id}`; what is not there stays as it is.
struct ChangeMessageRequest {
  std::optional<std::string> text;         // all of it, as it is now
  std::optional<TextState> state;          // of a message's text
  std::optional<std::vector<Part>> parts;  // in place of all but a message's text
};

void describe(json::Fields& fields, ChangeMessageRequest& request);

/// Changes what an AI agent of the caller's website wrote, and returns it. Emits `timelineItemPartUpdated` when one
/// part is new and more of the text may come, else `timelineItemUpdated`; nothing when nothing changed. Throws ApiError
/// 400; 403 for what somebody else wrote; 404.
[[nodiscard]] TimelineItem changeMessage(const Caller& caller, const std::string& itemId,
                                         const ChangeMessageRequest& request, UnitOfWork& work);

}  // namespace cossistant::server
