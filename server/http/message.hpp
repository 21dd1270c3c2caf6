#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Requests and responses as the rest of the server sees them: no network library in sight.

namespace cossistant::server {

using NameValues = std::vector<std::pair<std::string, std::string>>;

class BodySink;

struct Request {
  std::string method;              // upper case
  std::string path;                // percent-decoded, starts with '/'
  NameValues query;                // decoded, in order
  NameValues headers;              // names in lower case
  std::string body;                // at most kMaxBodyBytes
  std::shared_ptr<BodySink> sink;  // has the body instead, when the screen gave one (server.hpp)
  std::string remoteAddress;       // of who asks, without port (clientAddress)
  bool isProxied = false;          // a trusted proxy passed it on
  bool isClientKnown = false;      // `remoteAddress` is nobody's who only passes requests on

  /// The value of a header (`name` in lower case), or an empty text.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> queryValue(std::string_view name) const;
};

struct Response {
  int status = 200;
  NameValues headers;
  std::shared_ptr<const std::string> body = std::make_shared<const std::string>();  // shared with caches

  void set(std::string name, std::string value);
  /// The value of a header spelled as it was set, or an empty text.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

[[nodiscard]] Response jsonResponse(int status, std::string json);
[[nodiscard]] Response textResponse(int status, std::string text);
[[nodiscard]] Response redirectTo(std::string location);

/// Fills `path` and `query` from a request target. False when it is not one: no leading '/', a bad
/// percent escape or a NUL.
[[nodiscard]] bool parseTarget(std::string_view target, Request& request);

}  // namespace cossistant::server
