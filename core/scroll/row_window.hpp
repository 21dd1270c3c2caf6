#pragma once

#include <cstddef>

#include "core/scroll/row_heights.hpp"

namespace cossistant {

/// The rows to draw, and how much room the others take before and behind them.
struct RowWindow {
  std::size_t from = 0;
  std::size_t to = 0;  // not included
  double beforePx = 0;
  double afterPx = 0;
  bool operator==(const RowWindow&) const = default;
};

/// The rows in sight when the list is scrolled by `topPx` within a view of `heightPx`, and those within one more
/// view before and behind, so that a turn of the wheel finds them drawn. Infinity, or anything beyond the end, is the
/// end. It moves by four rows at a time, so that few steps of a scroll draw anew.
[[nodiscard]] RowWindow rowWindow(const RowHeights& heights, double topPx, double heightPx) noexcept;

}  // namespace cossistant
