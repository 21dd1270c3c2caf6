#pragma once

#include <optional>
#include <string>

#include "server/http/message.hpp"
#include "server/services/visitors.hpp"

/// What the headers of a request tell about a visitor (protocol §7.3).

namespace cossistant::server {

/// The first entry of `Accept-Language`, such as `de-CH`.
[[nodiscard]] std::optional<std::string> firstLanguage(const std::string& acceptLanguage);

/// The patch with the address that the request came from, and with where a trusted proxy says that this is (`cf-ip…`,
/// `x-vercel-ip-…`); what is malformed is not there. Either takes the place of what the visitor itself says of where it
/// is, and another address without a place forgets the place that was known. The proxy's time zone, and a language when
/// `known` has none, are filled in where the patch lacks them.
[[nodiscard]] VisitorPatch withServerHints(VisitorPatch patch, const Visitor& known, const Request& request);

}  // namespace cossistant::server
