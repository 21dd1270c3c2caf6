#pragma once

#include <string>

#include "server/auth/origin.hpp"

/// Whether a request that the browser authorises by itself, by a cookie, was meant by a page of this server. Any other
/// page can make a browser send a request; it cannot make it say another origin, nor send our header unasked.

namespace cossistant::server {

/// Where this server is for the browser that sent `request`: `publicUrl`, or when that is empty what `Host` and
/// `X-Forwarded-Proto` say. Nothing when they say no origin.
[[nodiscard]] std::optional<Origin> ownOrigin(const Request& request, const std::string& publicUrl);

/// Throws ApiError 403, naming what is missing, unless the request has `X-Inbox: 1` and no other `Origin` than the
/// server's own. Anything but GET and HEAD must have that `Origin`.
void requireOwnPage(const Request& request, const std::string& publicUrl);

/// The same of a request for a socket, which cannot have headers: it must have the server's own `Origin`.
void requireOwnSocket(const Request& upgrade, const std::string& publicUrl);

}  // namespace cossistant::server
