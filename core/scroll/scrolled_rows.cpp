#include "core/scroll/scrolled_rows.hpp"

#include <algorithm>
#include <cmath>

namespace cossistant {

RowWindow ScrolledRows::window(double topPx, double heightPx) {
  if (std::isnan(topPx)) {
    topPx = heights.topOf(row) + offsetPx;
  } else {
    const double top = std::clamp(topPx, 0.0, heights.total());
    row = heights.rowAt(top);
    offsetPx = top - heights.topOf(row);
  }
  return rowWindow(heights, topPx, heightPx);
}

}  // namespace cossistant
