#pragma once

#include <chrono>
#include <string>

#include "server/http/message.hpp"

/// The cookie by which the browser of a teammate says who is signed in. No script can read it, and other sites cannot
/// have it sent.

namespace cossistant::server {

/// How long a session lasts that nobody uses.
inline constexpr std::chrono::days kSessionLifetime{14};

/// The token in the cookie of a request, or an empty text.
[[nodiscard]] std::string sessionTokenOf(const Request& request);

/// The value of `Set-Cookie`. `isSecure` when the page is on https.
[[nodiscard]] std::string sessionCookie(const std::string& token, bool isSecure);
/// The value of `Set-Cookie` that takes the cookie away.
[[nodiscard]] std::string endedSessionCookie(bool isSecure);

}  // namespace cossistant::server
