#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/http/message.hpp"
#include "server/http/rate_limiter.hpp"

namespace cossistant::server {

class Metrics;

/// How many requests a minute; 0 for no limit.
struct RequestRates {
  std::uint64_t perAddress = 3'000;
  std::uint64_t perVisitor = 600;
  std::uint64_t perKey = 60'000;
};

/// Refuses who asks too often, before anything is looked up: by address, by API key, and with a public key by visitor.
/// Network thread only.
class RequestLimits {
 public:
  using SteadyClock = std::function<RateLimiter::Time()>;

  RequestLimits(const RequestRates& rates, SteadyClock clock, Metrics& metrics);

  /// Counts `request`. The 429 with `Retry-After` for one too many; nothing when it may go on.
  [[nodiscard]] std::optional<Response> refusalOf(const Request& request);

 private:
  RateLimiter addresses_;
  RateLimiter visitors_;
  RateLimiter keys_;
  SteadyClock clock_;
  Metrics& metrics_;
};

}  // namespace cossistant::server
