#pragma once

#include <string>
#include <vector>

#include "server/http/router.hpp"

namespace cossistant::server {

/// The routes as an OpenAPI 3.1 document, JSON. A tag a resource, which is the segment behind `/v1`; schemas of what is
/// read and written; the errors of protocol §4.
[[nodiscard]] std::string openApiDocument(const std::vector<Route>& routes);

}  // namespace cossistant::server
