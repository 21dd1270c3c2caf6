#include "core/scroll/row_heights.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace cossistant {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

RowHeights heightsOf(const std::vector<double>& list) {
  RowHeights heights(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) heights.measure(i, list[i]);
  return heights;
}

TEST(RowHeights, RowsThatNobodyMeasuredAreGuessed) {
  EXPECT_EQ(RowHeights(3).total(), 3 * kGuessedRowPx);
  EXPECT_EQ(RowHeights(3).topOf(2), 2 * kGuessedRowPx);
}

TEST(RowHeights, ARowBeginsWhereTheOneBeforeItEnds) {
  const RowHeights heights = heightsOf({10, 20, 30});
  EXPECT_EQ(heights.topOf(0), 0);
  EXPECT_EQ(heights.topOf(2), 30);
  EXPECT_EQ(heights.topOf(3), 60);
  EXPECT_EQ(heights.topOf(99), 60);
}

struct RowAtCase {
  double px;
  std::size_t row;
};
class RowAt : public testing::TestWithParam<RowAtCase> {};
TEST_P(RowAt, IsTheRowThatIsThere) { EXPECT_EQ(heightsOf({10, 20, 30}).rowAt(GetParam().px), GetParam().row); }
INSTANTIATE_TEST_SUITE_P(, RowAt,
                         testing::ValuesIn<RowAtCase>({{-5, 0},
                                                       {0, 0},
                                                       {9.5, 0},
                                                       {10, 1},
                                                       {29, 1},
                                                       {30, 2},
                                                       {60, 2},
                                                       {std::numeric_limits<double>::infinity(), 2},
                                                       {kNaN, 0}}));

TEST(RowHeights, WithoutRowsThereIsNoLength) {
  EXPECT_EQ(RowHeights().total(), 0);
  EXPECT_EQ(RowHeights().rowAt(100), 0u);
}

TEST(RowHeights, WhatIsNoHeightIsGuessed) {
  RowHeights heights = heightsOf({10, 20});
  heights.measure(0, kNaN);
  heights.measure(1, -1);
  heights.measure(2, 50);
  EXPECT_EQ(heights.total(), 2 * heights.guessPx());
}

TEST(RowHeights, ANewRowIsTakenForOneOfThoseThatWereMeasuredOfLate) {
  RowHeights heights(400);
  EXPECT_EQ(heights.total(), 400 * kGuessedRowPx);
  for (std::size_t row = 0; row < 200; ++row) heights.measure(row, 300);
  EXPECT_EQ(heights.guessPx(), 300);
  const double before = heights.total();
  heights.splice({0, 0, 2});
  EXPECT_EQ(heights.total(), before + 2 * 300);
}

TEST(RowHeights, ARowThatChangedIsAsTallUntilItIsMeasured) {
  RowHeights heights = heightsOf({10, 20, 30});
  heights.splice({1, 1, 2});
  EXPECT_EQ(heights.topOf(2), 30);
  EXPECT_EQ(heights.topOf(3), 30 + heights.guessPx());
  EXPECT_EQ(heights.count(), 4u);
}

TEST(RowHeights, SplicesOutsideOfTheListAreClipped) {
  RowHeights heights = heightsOf({10, 20});
  heights.splice({-3, 0, -1});
  heights.splice({9, 9, 1});
  heights.splice({1, 99, 0});
  EXPECT_EQ(heights.count(), 1u);
  EXPECT_EQ(heights.total(), 10);
}

TEST(RowHeights, AnyChangesLeaveWhatAPlainListWouldHave) {
  std::mt19937 random(7);
  RowHeights heights;
  std::vector<double> plain;
  for (int step = 0; step < 2'000; ++step) {
    const std::size_t at = random() % (plain.size() + 1);
    const std::size_t removed = std::min<std::size_t>(random() % 3, plain.size() - at);
    const std::size_t inserted = random() % 40 == 0 ? 400 : random() % 3;
    const std::size_t kept = std::min(removed, inserted);
    heights.splice(
        {static_cast<std::int64_t>(at), static_cast<std::int64_t>(removed), static_cast<std::int64_t>(inserted)});
    const auto place = plain.begin() + static_cast<std::ptrdiff_t>(at + kept);
    plain.insert(plain.erase(place, place + static_cast<std::ptrdiff_t>(removed - kept)), inserted - kept,
                 heights.guessPx());
    if (!plain.empty()) {
      const std::size_t row = random() % plain.size();
      plain[row] = 1 + random() % 300;
      heights.measure(row, plain[row]);
    }
    ASSERT_EQ(heights.count(), plain.size());
    const std::size_t row = random() % (plain.size() + 1);
    double top = 0;
    for (std::size_t i = 0; i < row; ++i) top += plain[i];
    ASSERT_EQ(heights.topOf(row), top);
    if (row < plain.size()) ASSERT_EQ(heights.rowAt(top), row);
  }
  EXPECT_GT(plain.size(), 5'000u);
}

}  // namespace
}  // namespace cossistant
