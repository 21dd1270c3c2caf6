#pragma once

#include <optional>
#include <string>

#include "server/http/message.hpp"
#include "server/services/visitors.hpp"

/// What the headers of a request tell about a visitor (protocol §7.3).

namespace cossistant::server {

/// The first entry of `Accept-Language`, such as `de-CH`.
[[nodiscard]] std::optional<std::string> firstLanguage(const std::string& acceptLanguage);

/// The patch with where a network in front of this server says that the visitor is (`cf-ip…`, `x-vercel-ip-…`), in
/// place of what the visitor itself says, as soon as any of it is there; what is malformed is not. Its time zone, and a
/// language when `known` has none, are filled in where the patch lacks them.
[[nodiscard]] VisitorPatch withServerHints(VisitorPatch patch, const Visitor& known, const Request& request);

}  // namespace cossistant::server
