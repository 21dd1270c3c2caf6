#pragma once

#include <chrono>
#include <vector>

namespace cossistant::load {

using Steady = std::chrono::steady_clock;

[[nodiscard]] inline double millisecondsBetween(Steady::time_point from, Steady::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

/// The value that `share` (0 to 1) of the values do not exceed; 0 of none. Any order. O(n log n).
[[nodiscard]] double percentile(std::vector<double> values, double share);

}  // namespace cossistant::load
