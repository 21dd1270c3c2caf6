#pragma once

#include <string>

#include "server/auth/caller.hpp"
#include "server/http/message.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// What this server knows callers by.
struct AuthSettings {
  std::string secret;     // API keys and session tokens are hashed with it
  std::string publicUrl;  // as Config::publicUrl
};

/// How a session was named. A cookie is added by the browser, whoever made it send the request.
enum class SessionSource : std::uint8_t { Named, CookieOfRequest, CookieOfSocket };

/// What a request says about who makes it; headers, or for sockets also the query (protocol §14.1).
struct Credentials {
  std::string privateKey;
  std::string publicKey;
  std::string actorUserId;
  std::string sessionToken;
  SessionSource sessionSource = SessionSource::CookieOfRequest;
};

[[nodiscard]] Credentials credentialsOf(const Request& request);
[[nodiscard]] Credentials socketCredentialsOf(const Request& request);
/// The visitor that a request names, in its header or in the query; empty when it names none.
[[nodiscard]] std::string requestedVisitor(const Request& request);

/// The caller behind `credentials`. A private key counts before a public one, and both before a session. Throws
/// ApiError: 401 for nothing or what does not exist (any more), 403 for an origin that is not allowed, an actor that
/// is not of the team, or a session's cookie that no page of ours sent (own_page.hpp).
[[nodiscard]] Caller authenticate(const Credentials& credentials, const Request& request, const AuthSettings& settings,
                                  UnitOfWork& work);

/// Whether what let a caller in would let it in now.
[[nodiscard]] bool isStillGood(const CredentialId& credential, Timestamp now, Store& store);

}  // namespace cossistant::server
