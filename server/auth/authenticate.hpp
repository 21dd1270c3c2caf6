#pragma once

#include <string>

#include "server/auth/caller.hpp"
#include "server/http/message.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// What a request says about who makes it; headers, or for sockets also the query (protocol §14.1).
struct Credentials {
  std::string privateKey;
  std::string publicKey;
  std::string actorUserId;
};

[[nodiscard]] Credentials credentialsOf(const Request& request);
[[nodiscard]] Credentials socketCredentialsOf(const Request& request);

/// The caller behind `credentials`. A private key counts before a public one. Throws ApiError: 401 for
/// no key or one that does not exist (any more), 403 for an origin that is not allowed or an actor that
/// is not of the team.
[[nodiscard]] Caller authenticate(const Credentials& credentials, const Request& request, const std::string& secret,
                                  UnitOfWork& work);

}  // namespace cossistant::server
