#pragma once

#include <string>

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// Blocks or unblocks, with a private event in the visitor's newest conversation (protocol §7.6). What is so already
/// changes nothing. Who is blocked loses its sockets; requests are refused where callers are looked up
/// (visitor_access).
[[nodiscard]] VisitorRecord setBlocked(VisitorRecord record, bool isBlocked, const std::string& actorUserId,
                                       UnitOfWork& work);

}  // namespace cossistant::server
