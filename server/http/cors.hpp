#pragma once

#include "server/http/message.hpp"

namespace cossistant::server {

/// Lets any page read a `/v1` response; who may call is decided by the API key (protocol §1).
void allowAnyOrigin(Response& response);

/// The answer to `OPTIONS` below `/v1`: 204, kept by browsers for a day.
[[nodiscard]] Response preflightResponse();

}  // namespace cossistant::server
