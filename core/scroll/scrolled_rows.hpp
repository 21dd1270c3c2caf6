#pragma once

#include <cstddef>

#include "core/scroll/row_heights.hpp"
#include "core/scroll/row_window.hpp"

namespace cossistant {

/// The rows of a list on screen and where in it the reader is: at a row, which whoever splices the list moves along,
/// so that rows that come or go above move nobody.
struct ScrolledRows {
  RowHeights heights;
  std::size_t row = 0;  // the first in sight
  double offsetPx = 0;  // how far it is scrolled out; below 0 it is in sight

  /// What to draw with the list scrolled by `topPx` in a view of `heightPx`. Beyond the end is the end; what is no
  /// number is where the reader was the last time.
  RowWindow window(double topPx, double heightPx);
};

}  // namespace cossistant
