#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/json/limits.hpp"
#include "core/result/result.hpp"

namespace cossistant::json {

/// A checked JSON text and where its values are: one node a value in the order of the text, so that the values in
/// an object or an array follow it. A member of an object is two nodes, its name and its value.
///
///   text   {"a":[1,2],"b":true}
///   node   0 1   2 3 4  5   6       begins with  { " [ 1 2 " t
///   next   7 2   5 4 5  6   7       the node behind the value
///
/// The text is kept as a view. 8 bytes a node.
class Tape {
 public:
  using Index = std::uint32_t;

  /// Checks all of `text` in one pass: RFC 8259, well-formed UTF-8, `limits` other than those of lists. A byte
  /// order mark in front is passed over. Errors: `MalformedJson` with the offset of the first bad byte, `TooLarge`.
  /// After an error the tape must not be read. O(text).
  [[nodiscard]] std::optional<Error> parse(std::string_view text, const Limits& limits);

  /// The text from the first byte of a value on.
  [[nodiscard]] std::string_view from(Index node) const { return text_.substr(nodes_[node].start); }
  /// The first byte of a value, which tells its kind: `{`, `[`, `"`, `t`, `f`, `n`, or that of a number.
  [[nodiscard]] char kind(Index node) const { return text_[nodes_[node].start]; }
  [[nodiscard]] Index next(Index node) const { return nodes_[node].next; }

 private:
  struct Node {
    std::uint32_t start;  // of the value in the text, in bytes
    Index next;           // while the value is open: the value that it is in
  };
  class Parser;

  std::string_view text_;
  std::vector<Node> nodes_;
};

}  // namespace cossistant::json
