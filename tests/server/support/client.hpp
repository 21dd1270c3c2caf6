#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/http/message.hpp"
#include "tests/server/support/json.hpp"

namespace cossistant::server::testing {

struct Answer {
  int status = 0;
  NameValues headers;  // names in lower case
  std::string body;

  [[nodiscard]] std::string header(const std::string& name) const;
  [[nodiscard]] Json json() const { return Json(body); }
};

/// A blocking HTTP client on one kept connection. Throws when the server does not answer.
class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port);
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;
  HttpClient& operator=(HttpClient&&) noexcept;

  Answer request(const std::string& method, const std::string& target, const NameValues& headers = {},
                 const std::string& body = {});
  /// Sends these bytes and returns all that comes back until the server closes.
  std::string raw(const std::string& bytes);
  /// Sends these bytes and waits for nothing; the connection ends with the client.
  void begin(const std::string& bytes);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server::testing
