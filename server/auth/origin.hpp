#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"

namespace cossistant::server {

/// Scheme, host and port of a page. `ws` counts as `http`, `wss` as `https`; the port is always filled in.
struct Origin {
  bool isSecure = false;
  std::string host;  // lower case, IPv6 in brackets
  int port = 80;
  bool operator==(const Origin&) const = default;
};

/// Reads the origin part of a URL. Nothing when there is none.
[[nodiscard]] std::optional<Origin> parseOrigin(std::string_view url);

/// Whether `url` is an origin and nothing else, such as https://chat.example.com: http or https, without a path.
[[nodiscard]] bool isBareOrigin(std::string_view url);

/// `localhost`, `*.localhost`, `127.0.0.1` and `[::1]`, on any port.
[[nodiscard]] bool isLocalhost(const Origin& origin);

/// Where a request comes from: `Origin`, `Sec-WebSocket-Origin`, `Referer`, `Host`, the first that is
/// there (protocol §14.1). A browser leaves `Origin` out of same-origin reads, hence the rest.
[[nodiscard]] std::optional<Origin> originOf(const Request& request);

/// Where a request was sent to: `Host`, on https when `X-Forwarded-Proto` says so.
[[nodiscard]] std::optional<Origin> hostOrigin(const Request& request);

/// Whether a public key may be used from `origin`: a test key on localhost alone, any other where the
/// website says. Both compare scheme, host and port; subdomains are listed one by one.
[[nodiscard]] bool isOriginAllowed(const Origin& origin, bool isTestKey, const std::vector<std::string>& allowed);

}  // namespace cossistant::server
