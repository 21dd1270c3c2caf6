#include "server/auth/origin.hpp"

#include <algorithm>
#include <charconv>

#include "server/text/ascii.hpp"

namespace cossistant::server {

std::optional<Origin> parseOrigin(std::string_view url) {
  const std::size_t mark = url.find("://");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string scheme = lowerCase(url.substr(0, mark));
  Origin origin;
  origin.isSecure = scheme == "https" || scheme == "wss";
  if (!origin.isSecure && scheme != "http" && scheme != "ws") return std::nullopt;
  origin.port = origin.isSecure ? 443 : 80;
  std::string_view authority = url.substr(mark + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (authority.find('@') != std::string_view::npos) return std::nullopt;
  const std::size_t bracket = authority.find(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    const std::string_view digits = authority.substr(colon + 1);
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), origin.port);
    if (error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
    if (origin.port < 1 || origin.port > 65535) return std::nullopt;
  }
  origin.host = lowerCase(authority.substr(0, colon));
  if (origin.host.empty()) return std::nullopt;
  return origin;
}

bool isBareOrigin(std::string_view url) {
  const bool isWeb = url.starts_with("https://") || url.starts_with("http://");
  return isWeb && url.find_first_of("/?#@\\ ", url.find("://") + 3) == std::string_view::npos && parseOrigin(url);
}

bool isLocalhost(const Origin& origin) {
  return origin.host == "localhost" || origin.host == "127.0.0.1" || origin.host == "[::1]" ||
         origin.host.ends_with(".localhost");
}

std::optional<Origin> originOf(const Request& request) {
  for (const std::string_view name : {"origin", "sec-websocket-origin", "referer"}) {
    const std::string_view value = request.header(name);
    if (!value.empty()) return parseOrigin(value);
  }
  return hostOrigin(request);
}

std::optional<Origin> hostOrigin(const Request& request) {
  const std::string_view host = request.header("host");
  if (host.empty()) return std::nullopt;
  const bool isSecure = request.header("x-forwarded-proto") == "https";
  return parseOrigin((isSecure ? "https://" : "http://") + std::string(host));
}

bool isOriginAllowed(const Origin& origin, bool isTestKey, const std::vector<std::string>& allowed) {
  if (isTestKey) return isLocalhost(origin);
  return std::any_of(allowed.begin(), allowed.end(),
                     [&](const std::string& url) { return parseOrigin(url) == origin; });
}

}  // namespace cossistant::server
