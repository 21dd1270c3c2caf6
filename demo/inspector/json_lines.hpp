#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cossistant::inspector {

/// Valid compact JSON as lines, two spaces a level. Empty objects and lists stay on one line. O(text).
[[nodiscard]] std::vector<std::string> jsonLines(std::string_view json);

/// Lines `[first, last)`.
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;
  bool operator==(const LineRange&) const = default;
};

/// The lines of `after` that lie between what it begins and what it ends with in common with `before`. Empty
/// when both are the same. O(lines).
[[nodiscard]] LineRange changedLines(const std::vector<std::string>& before, const std::vector<std::string>& after);

}  // namespace cossistant::inspector
