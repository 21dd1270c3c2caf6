#pragma once

#include <string>

#include "core/model/requests.hpp"
#include "server/http/message.hpp"

namespace cossistant::server {

/// The body of `POST /v1/uploads/sign-url` (selfhost §3.1), checked as far as that takes no store.
struct SignRequest {
  SignUploadRequest fields;  // `fileName` also when it was spelled `filename`
  std::string entityId;      // of what the scope names
};

/// Throws ApiError 400 for the first field that breaks its rule.
[[nodiscard]] SignRequest readSignRequest(const Request& request);

}  // namespace cossistant::server
