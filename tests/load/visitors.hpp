#pragma once

#include <vector>

#include "tests/load/target.hpp"
#include "tests/server/support/client.hpp"

namespace cossistant::load {

struct Visitor {
  std::string id;
  std::string conversationId;  // empty when it has none
};

/// `count` new visitors, of whom the first `talkers` have a conversation. Throws when one is refused.
[[nodiscard]] std::vector<Visitor> makeVisitors(const Target& target, std::size_t count, std::size_t talkers);

/// The targets of their sockets.
[[nodiscard]] std::string socketOf(const Target& target, const Visitor& visitor);
[[nodiscard]] std::string teamSocket(const Target& target);

/// Posts messages as one visitor, or as the team, on one kept connection. Blocks.
class Poster {
 public:
  Poster(const Target& target, const Visitor& visitor);
  explicit Poster(const Target& target);
  /// False when the server does not take it. Throws when it does not answer.
  [[nodiscard]] bool post(const std::string& conversationId, const std::string& text);

 private:
  server::testing::HttpClient client_;
  server::NameValues headers_;
};

}  // namespace cossistant::load
