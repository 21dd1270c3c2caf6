#include "server/http/request_limits.hpp"

#include "server/auth/authenticate.hpp"
#include "server/http/address.hpp"
#include "server/http/errors.hpp"
#include "server/metrics/metrics.hpp"

namespace cossistant::server {
RequestLimits::RequestLimits(const RequestRates& rates, SteadyClock clock, Metrics& metrics)
    : addresses_(rates.perAddress),
      visitors_(rates.perVisitor),
      keys_(rates.perKey),
      clock_(std::move(clock)),
      metrics_(metrics) {}

std::optional<Response> RequestLimits::refusalOf(const Request& request) {
  const RateLimiter::Time now = clock_();
  const Credentials credentials = request.path == "/ws" ? socketCredentialsOf(request) : credentialsOf(request);
  const std::string& key = credentials.privateKey.empty() ? credentials.publicKey : credentials.privateKey;
  const std::string visitorId = credentials.privateKey.empty() ? requestedVisitor(request) : "";

  // The narrowest first: what it refuses is not taken from what the others share.
  const char* by = "address";
  auto wait = addresses_.take(subscriberOf(request.remoteAddress), now);
  if (!wait && !visitorId.empty()) {
    by = "visitor";
    wait = visitors_.take(key + '\n' + visitorId, now);
  }
  if (!wait && !key.empty()) {
    by = "key";
    wait = keys_.take(key, now);
  }
  if (!wait) return std::nullopt;
  metrics_.countRateLimited(by);
  return tooManyRequests("There were too many requests; try again later.", wait->count());
}

}  // namespace cossistant::server
