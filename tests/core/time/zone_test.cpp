#include "core/time/zone.hpp"

#include <gtest/gtest.h>

#include "core/time/civil.hpp"

namespace cossistant {
namespace {

Timestamp at(std::string_view iso) { return parseIsoTime(iso).value(); }

std::int64_t dayNumber(int year, int month, int day) { return daysFromCivil({year, month, day}); }

/// Paris in 2026: summer from 29 March to 25 October.
ZoneOffsets paris() {
  return {{{at("2025-10-26T01:00Z"), 60}, {at("2026-03-29T01:00Z"), 120}, {at("2026-10-25T01:00Z"), 60}}};
}

TEST(Zone, WithoutTransitionsIsUtc) {
  EXPECT_EQ(offsetMinutesAt({}, at("2026-06-01T00:00Z")), 0);
  EXPECT_EQ(localDay({}, at("2026-06-01T23:59Z")), dayNumber(2026, 6, 1));
}

TEST(Zone, TransitionsHoldFromTheirInstantOn) {
  EXPECT_EQ(offsetMinutesAt(paris(), at("2026-03-29T00:59:59.999Z")), 60);
  EXPECT_EQ(offsetMinutesAt(paris(), at("2026-03-29T01:00Z")), 120);
  EXPECT_EQ(offsetMinutesAt(paris(), at("2026-12-01T00:00Z")), 60);
}

TEST(Zone, TheFirstOffsetHoldsBeforeItToo) { EXPECT_EQ(offsetMinutesAt(paris(), at("1999-01-01T00:00Z")), 60); }

TEST(Zone, LocalDaysBeginAtLocalMidnight) {
  EXPECT_EQ(localDay(paris(), at("2026-06-01T21:59:59.999Z")), dayNumber(2026, 6, 1));
  EXPECT_EQ(localDay(paris(), at("2026-06-01T22:00Z")), dayNumber(2026, 6, 2));
  EXPECT_EQ(localDay(paris(), at("2026-12-01T22:00Z")), dayNumber(2026, 12, 1));
  EXPECT_EQ(localDay(paris(), at("2026-12-01T23:00Z")), dayNumber(2026, 12, 2));
}

TEST(Zone, LocalDaysWestOfUtcLagBehind) {
  const ZoneOffsets newYork{{{at("2025-11-02T06:00Z"), -300}}};
  EXPECT_EQ(localDay(newYork, at("2026-01-01T04:59:59.999Z")), dayNumber(2025, 12, 31));
  EXPECT_EQ(localDay(newYork, at("2026-01-01T05:00Z")), dayNumber(2026, 1, 1));
}

TEST(Zone, DaysBeforeTheEpochAreNegative) {
  EXPECT_EQ(localDay({}, Timestamp{-1}), -1);
  EXPECT_EQ(localDay({}, Timestamp{-86'400'000}), -1);
  EXPECT_EQ(localDay({}, Timestamp{-86'400'001}), -2);
}

TEST(Zone, NoInstantIsTooFar) {
  EXPECT_LT(localDay(paris(), {INT64_MIN}), 0);
  EXPECT_GT(localDay(paris(), {INT64_MAX}), 0);
}

}  // namespace
}  // namespace cossistant
