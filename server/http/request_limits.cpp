#include "server/http/request_limits.hpp"

#include "server/auth/authenticate.hpp"
#include "server/http/address.hpp"
#include "server/http/errors.hpp"
#include "server/metrics/metrics.hpp"

namespace cossistant::server {
namespace {

std::string subscriberOf(const Request& request) {
  const auto address = parseAddress(request.remoteAddress);
  return address ? address->subscriber() : request.remoteAddress;
}

std::string visitorOf(const Request& request) {
  const std::string_view header = request.header("x-visitor-id");
  return header.empty() ? request.queryValue("visitorId").value_or("") : std::string(header);
}

}  // namespace

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
  const std::string visitorId = credentials.privateKey.empty() ? visitorOf(request) : "";

  // The narrowest first: what it refuses is not taken from what the others share.
  const char* by = "address";
  auto wait = addresses_.take(subscriberOf(request), now);
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
  Response response = tooManyRequests("There were too many requests; try again later.").response();
  response.set("Retry-After", std::to_string(wait->count()));
  return response;
}

}  // namespace cossistant::server
