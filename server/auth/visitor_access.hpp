#pragma once

#include <optional>
#include <string>

#include "server/http/router.hpp"

/// Which visitor a call is made for, and what that visitor may use (protocol §3.3, §3.4).

namespace cossistant::server {

/// The visitor that the header, and perhaps the body or query, name. Nothing when neither does.
/// Throws ApiError: 400 when they differ or name nobody of this website, 403 when the visitor is blocked.
[[nodiscard]] std::optional<VisitorRecord> findVisitor(const Call& call, const std::optional<std::string>& named);

/// As `findVisitor`, but a call without a visitor is 400.
[[nodiscard]] VisitorRecord requireVisitor(const Call& call, const std::optional<std::string>& named);

/// As `requireVisitor` for public keys and `findVisitor` for private ones.
[[nodiscard]] std::optional<VisitorRecord> visitorOfCall(const Call& call,
                                                         const std::optional<std::string>& named = std::nullopt);

/// Whether the visitor owns the conversation, or is the same contact as its owner.
[[nodiscard]] bool mayUse(const VisitorRecord& visitor, const ConversationRecord& conversation, Store& store);

/// The conversation of that id. Throws ApiError 404 when it is not of this website, or when the key is
/// public and the visitor may not use it.
[[nodiscard]] ConversationRecord requireConversation(const Call& call, const std::string& id,
                                                     const std::optional<VisitorRecord>& visitor);

/// Whose word is taken in the conversation: that of the visitor of the call, or with a private key that names none, of
/// the one whose conversation it is. Throws ApiError 404 when the visitor may not use it.
[[nodiscard]] VisitorRecord speakerIn(const ConversationRecord& conversation,
                                      const std::optional<VisitorRecord>& visitor, Store& store);

/// The teammate that the key acts as. Throws ApiError 400 when there is none.
[[nodiscard]] std::string requireActor(const Call& call);

}  // namespace cossistant::server
