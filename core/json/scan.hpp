#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cossistant::json {

/// What has to be known of a JSON text before it is parsed.
struct Scan {
  std::size_t depth = 0;                        // of the deepest nesting of objects and arrays
  std::vector<std::size_t> unpairedSurrogates;  // offsets of the backslashes of such escapes, ascending
};

/// Looks through `text`, which need not be well-formed. O(text).
[[nodiscard]] Scan scan(std::string_view text);

}  // namespace cossistant::json
