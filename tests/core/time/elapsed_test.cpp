#include "core/time/elapsed.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/time/durations.hpp"

namespace cossistant {
namespace {

constexpr Timestamp kNow{1'790'000'000'000};

TEST(Elapsed, IsTheLargestWholeUnit) {
  struct Row {
    std::int64_t passedMs;
    ElapsedUnit unit;
    std::int64_t count;
  };
  const Row rows[] = {
      {-5 * kMinuteMs, ElapsedUnit::Second, 0},   {0, ElapsedUnit::Second, 0},
      {kMinuteMs - 1, ElapsedUnit::Second, 0},    {kMinuteMs, ElapsedUnit::Minute, 1},
      {kHourMs - 1, ElapsedUnit::Minute, 59},     {kHourMs, ElapsedUnit::Hour, 1},
      {kDayMs - 1, ElapsedUnit::Hour, 23},        {kDayMs, ElapsedUnit::Day, 1},
      {7 * kDayMs - 1, ElapsedUnit::Day, 6},      {7 * kDayMs, ElapsedUnit::Week, 1},
      {30 * kDayMs - 1, ElapsedUnit::Week, 4},    {30 * kDayMs, ElapsedUnit::Month, 1},
      {365 * kDayMs - 1, ElapsedUnit::Month, 12}, {365 * kDayMs, ElapsedUnit::Year, 1},
      {730 * kDayMs, ElapsedUnit::Year, 2},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.passedMs);
    const Elapsed elapsed = elapsedSince(Timestamp{kNow.ms - row.passedMs}, kNow);
    EXPECT_EQ(elapsed, (Elapsed{row.unit, row.count}));
  }
}

TEST(Elapsed, InJsonHasTheUnitsOfIntl) {
  EXPECT_EQ(json::encode(elapsedSince({}, Timestamp{3 * kDayMs})), R"({"unit":"day","count":3})");
  EXPECT_EQ(json::encode(Elapsed{}), R"({"unit":"second","count":0})");
}

}  // namespace
}  // namespace cossistant
