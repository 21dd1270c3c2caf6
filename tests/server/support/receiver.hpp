#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/http/message.hpp"
#include "tests/server/support/json.hpp"

namespace cossistant::server::testing {

/// A request as it came in.
struct Received {
  std::string target;
  NameValues headers;  // names in lower case
  std::string body;

  [[nodiscard]] std::string header(const std::string& name) const;
  [[nodiscard]] Json json() const { return Json(body); }
};

/// An endpoint outside: a small HTTP server on a free port of this machine, which keeps what it gets. Any thread.
class Receiver {
 public:
  Receiver();
  ~Receiver();

  [[nodiscard]] std::uint16_t port() const;
  /// `http://localhost:<port>/hook`.
  [[nodiscard]] std::string url() const;
  /// The next request in the order in which they came. Throws when none comes in 20 seconds.
  [[nodiscard]] Received next();
  /// How many came that `next` has not given.
  [[nodiscard]] std::size_t waiting() const;
  /// The status of answers from now on, and a header line `Name: value` of theirs; 200 at first.
  void answerWith(int status, const std::string& name = {}, const std::string& value = {});
  /// Answers wait until `release`.
  void hold();
  void release();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server::testing
