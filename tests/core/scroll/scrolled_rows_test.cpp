#include "core/scroll/scrolled_rows.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace cossistant {
namespace {

constexpr double kWhereItWas = std::numeric_limits<double>::quiet_NaN();

/// 1,000 rows of 50 px, with the reader in the middle of row 500.
ScrolledRows inTheMiddle() {
  ScrolledRows rows{RowHeights(1'000)};
  for (std::size_t i = 0; i < 1'000; ++i) rows.heights.measure(i, 50);
  EXPECT_EQ(rows.window(500 * 50 + 25, 500).from, 488u);
  return rows;
}

TEST(ScrolledRows, TheReaderStaysAtARow) {
  ScrolledRows rows = inTheMiddle();
  EXPECT_EQ(rows.row, 500u);
  EXPECT_EQ(rows.offsetPx, 25);
  EXPECT_EQ(rows.window(kWhereItWas, 500).from, 488u);
}

TEST(ScrolledRows, TheWindowMovesAlongWithTheReader) {
  ScrolledRows rows = inTheMiddle();
  rows.heights.splice({0, 0, 40});
  rows.row += 40;
  const RowWindow window = rows.window(kWhereItWas, 500);
  EXPECT_EQ(window.from, 528u);
  EXPECT_EQ(window.beforePx, 40 * rows.heights.guessPx() + 488 * 50);
}

TEST(ScrolledRows, TheEndIsAtTheLastRow) {
  ScrolledRows rows = inTheMiddle();
  EXPECT_EQ(rows.window(std::numeric_limits<double>::infinity(), 500).to, 1'000u);
  EXPECT_EQ(rows.row, 999u);
}

}  // namespace
}  // namespace cossistant
