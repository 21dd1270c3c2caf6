#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cossistant::json {

/// A place where the parser has to see something else than the text says.
struct Repair {
  std::size_t at = 0;  // offset in bytes
  std::size_t length = 0;
  std::string_view by;  // at most `length` long; spaces make up the rest, so that offsets hold
  bool operator==(const Repair&) const = default;
};

/// What has to be known of a JSON text before it is parsed.
struct Scan {
  std::size_t depth = 0;  // of the deepest nesting of objects and arrays
  /// Ascending. Escapes that are half a surrogate pair, which JSON.stringify writes and the parser refuses,
  /// become U+FFFD; long ways to write zero, such as `0e39`, which the parser takes for other numbers, `0`.
  std::vector<Repair> repairs;
};

/// Looks through `text`, which need not be well-formed. O(text).
[[nodiscard]] Scan scan(std::string_view text);

/// `text` with `repairs`, which `scan` found in it. O(text).
[[nodiscard]] std::string repair(std::string_view text, const std::vector<Repair>& repairs);

}  // namespace cossistant::json
