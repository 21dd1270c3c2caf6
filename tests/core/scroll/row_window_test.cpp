#include "core/scroll/row_window.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace cossistant {
namespace {

constexpr double kEnd = std::numeric_limits<double>::infinity();

/// As many rows of 50 px.
RowHeights even(std::size_t count) {
  RowHeights heights(count);
  for (std::size_t i = 0; i < count; ++i) heights.measure(i, 50);
  return heights;
}

TEST(RowWindow, AShortListIsDrawnWhole) {
  EXPECT_EQ(rowWindow(even(10), 0, 500), (RowWindow{0, 10, 0, 0}));
  EXPECT_EQ(rowWindow(even(0), kEnd, 500), (RowWindow{0, 0, 0, 0}));
}

TEST(RowWindow, ShowsWhatIsInSightAndOneViewAround) {
  const RowWindow window = rowWindow(even(1'000), 10'000, 500);  // rows 200 to 210 are in sight
  EXPECT_EQ(window.from, 188u);
  EXPECT_EQ(window.to, 224u);
  EXPECT_EQ(window.beforePx, 188 * 50);
  EXPECT_EQ(window.afterPx, (1'000 - 224) * 50);
}

TEST(RowWindow, BeyondTheEndIsTheEnd) {
  const RowWindow window = rowWindow(even(1'000), kEnd, 500);
  EXPECT_EQ(window.to, 1'000u);
  EXPECT_EQ(window.from, 980u);
  EXPECT_EQ(window.afterPx, 0);
  EXPECT_EQ(rowWindow(even(1'000), 49'999, 500), window);
}

TEST(RowWindow, DrawsFewRowsOfAHundredThousand) {
  const RowWindow window = rowWindow(even(100'000), 2'000'000, 600);
  EXPECT_LT(window.to - window.from, 48u);
}

TEST(RowWindow, StandsStillForSmallSteps) {
  const RowHeights heights = even(1'000);
  EXPECT_EQ(rowWindow(heights, 10'000, 500), rowWindow(heights, 10'060, 500));
}

TEST(RowWindow, AViewThatIsNotLaidOutYetStillShowsSomething) {
  for (const double height : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(rowWindow(even(100), kEnd, height), rowWindow(even(100), kEnd, 200)) << height;
  }
}

TEST(RowWindow, AViewTallerThanAnyScreenDrawsNotEverything) {
  EXPECT_LT(rowWindow(even(100'000), kEnd, 1e9).to - rowWindow(even(100'000), kEnd, 1e9).from, 300u);
}

}  // namespace
}  // namespace cossistant
