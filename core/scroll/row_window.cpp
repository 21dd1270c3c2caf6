#include "core/scroll/row_window.hpp"

#include <algorithm>

namespace cossistant {
namespace {

constexpr std::size_t kStep = 4;
constexpr double kLeastViewPx = 200;
constexpr double kMostViewPx = 4000;

}  // namespace

RowWindow rowWindow(const RowHeights& heights, double topPx, double heightPx) noexcept {
  const double total = heights.total();
  const double view = heightPx > kLeastViewPx ? std::min(heightPx, kMostViewPx) : kLeastViewPx;
  const double end = std::max(total - view, 0.0);
  const double top = topPx < end ? std::max(topPx, 0.0) : end;
  RowWindow window;
  window.from = heights.rowAt(top - view) / kStep * kStep;
  window.to = std::min((heights.rowAt(top + 2 * view) / kStep + 1) * kStep, heights.count());
  window.beforePx = heights.topOf(window.from);
  window.afterPx = std::max(total - heights.topOf(window.to), 0.0);
  return window;
}

}  // namespace cossistant
