#pragma once

#include <string>
#include <vector>

#include "tests/fuzz/bytes.hpp"

/// What a server might say, well formed, with what it is about chosen by the fuzzer.

namespace cossistant::fuzzing {

/// A visitor's conversations and items: few enough that answers and events meet the same ones again.
struct Names {
  std::vector<std::string> conversations = {"CO1", "CO2"};
  std::vector<std::string> items = {"01J0000000000000000000000A", "01J0000000000000000000000B",
                                    "01J0000000000000000000000C", "01J0000000000000000000000D"};

  [[nodiscard]] const std::string& conversation(Bytes& bytes) const {
    return conversations[bytes.below(conversations.size())];
  }
  [[nodiscard]] const std::string& item(Bytes& bytes) const { return items[bytes.below(items.size())]; }
};

[[nodiscard]] std::string websiteBody();
[[nodiscard]] std::string listBody(Bytes& bytes, const Names& names);
[[nodiscard]] std::string timelineBody(Bytes& bytes, const Names& names);
[[nodiscard]] std::string creationBody(Bytes& bytes, const Names& names);
[[nodiscard]] std::string messageBody(Bytes& bytes, const Names& names);
[[nodiscard]] std::string seenBody(Bytes& bytes, const Names& names);
std::string supportBody(Bytes& bytes);
/// A text of the socket.
[[nodiscard]] std::string frame(Bytes& bytes, const Names& names);

}  // namespace cossistant::fuzzing
