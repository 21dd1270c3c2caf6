#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include "server/http/message.hpp"

/// Requests to other servers, by libcurl: TLS, proxies and redirects are where others keep them right.

namespace cossistant::server {

struct OutgoingRequest {
  std::string method;
  std::string url;
  NameValues headers;
  std::size_t maxBodyBytes = 8u << 20;  // of the answer
};

struct IncomingResponse {
  int status = 0;
  std::string body;
};

/// No answer: the server cannot be reached, is too slow, or says too much.
class HttpClientError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Sends a request without a body and waits for its answer, 30 seconds at most. Only http and https; follows no
/// redirect. Throws HttpClientError. Blocks; any thread.
[[nodiscard]] IncomingResponse fetch(const OutgoingRequest& request);

}  // namespace cossistant::server
