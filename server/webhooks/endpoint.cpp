#include "server/webhooks/endpoint.hpp"

#include <arpa/inet.h>

#include <algorithm>

#include "server/auth/origin.hpp"
#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

Reach reach(const Origin& origin, bool isTest, const WebhookPolicy& policy) {
  if (policy.allowsPrivateHosts) return Reach::Any;
  return isTest && isLocalhost(origin) ? Reach::Loopback : Reach::Public;
}

/// What a host that is written as an address is; nothing of a name.
std::optional<AddressKind> kindOfLiteral(std::string host) {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  if (inet_pton(AF_INET, host.c_str(), &v4.sin_addr) == 1) return addressKind(reinterpret_cast<sockaddr&>(v4));
  if (!host.starts_with('[') || !host.ends_with(']')) return std::nullopt;
  host = host.substr(1, host.size() - 2);
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  if (inet_pton(AF_INET6, host.c_str(), &v6.sin6_addr) == 1) return addressKind(reinterpret_cast<sockaddr&>(v6));
  return std::nullopt;
}

/// Printable ASCII, without what parsers of URLs read in different ways.
bool isPlain(const std::string& url) {
  return std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '\\'; });
}

}  // namespace

void checkEndpoint(const std::string& url, bool isTest, const WebhookPolicy& policy) {
  if (url.size() > kMaxWebhookUrlBytes) throw badRequest("url is over 2048 bytes.");
  const bool isWeb = url.starts_with("https://") || url.starts_with("http://");
  const auto origin = isWeb && isPlain(url) ? parseOrigin(url) : std::nullopt;
  if (!origin) throw badRequest("url has to be a URL such as https://bot.example.com/hook, without a user name.");
  if (!origin->isSecure && !isLocalhost(*origin)) throw badRequest("url has to start with https://.");
  if (isLocalhost(*origin) && !isTest && !policy.allowsPrivateHosts) {
    throw badRequest("url names this machine, which takes a test key.");
  }
  const auto kind = kindOfLiteral(origin->host);
  if (kind && !isWithin(reach(*origin, isTest, policy), *kind)) {
    throw badRequest("url names an address that is not of the public internet.");
  }
}

Reach reachOf(const WebhookRecord& webhook, const WebhookPolicy& policy) {
  const auto origin = parseOrigin(webhook.url);
  return origin ? reach(*origin, webhook.isTest, policy) : Reach::Public;
}

}  // namespace cossistant::server
