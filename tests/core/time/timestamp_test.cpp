#include "core/time/timestamp.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct IsoCase {
  const char* name;
  std::string_view text;
  std::optional<std::int64_t> ms;
};

class IsoTime : public testing::TestWithParam<IsoCase> {};

TEST_P(IsoTime, ReadsAs) {
  const std::optional<Timestamp> time = parseIsoTime(GetParam().text);
  EXPECT_EQ(time ? std::optional(time->ms) : std::nullopt, GetParam().ms);
}

INSTANTIATE_TEST_SUITE_P(Valid, IsoTime,
                         testing::ValuesIn<IsoCase>({
                             {"Milliseconds", "2026-11-22T07:54:00.123Z", 1'795'334'040'123},
                             {"Seconds", "1970-01-01T00:00:01Z", 1000},
                             {"Minutes", "1970-01-01T00:01Z", 60'000},
                             {"OneFractionDigit", "1970-01-01T00:00:00.5Z", 500},
                             {"DigitsBeyondMillisecondsAreCut", "1970-01-01T00:00:00.1239999Z", 123},
                             {"EastOfUtc", "1970-01-01T02:00:00+02:00", 0},
                             {"WestOfUtc", "1969-12-31T18:30:00.000-05:30", 0},
                             {"OffsetWithoutColon", "1970-01-01T05:30:00+0530", 0},
                             {"OffsetOfHours", "1969-12-31T22:00:00-02", 0},
                             {"MinutesWithOffset", "1970-01-01T01:00+01:00", 0},
                             {"BeforeTheEpoch", "1969-12-31T23:59:59.999Z", -1},
                             {"LeapDay", "2024-02-29T00:00:00Z", 1'709'164'800'000},
                             {"FirstYear", "0000-01-01T00:00:00.000Z", -62'167'219'200'000},
                             {"LastInstant", "9999-12-31T23:59:59.999Z", 253'402'300'799'999},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(Invalid, IsoTime,
                         testing::ValuesIn<IsoCase>({
                             {"Empty", "", std::nullopt},
                             {"DateAlone", "2026-11-22", std::nullopt},
                             {"NoZone", "2026-11-22T07:54:00", std::nullopt},
                             {"Space", "2026-11-22 07:54:00Z", std::nullopt},
                             {"LowerCase", "2026-11-22t07:54:00z", std::nullopt},
                             {"NoSuchDay", "2026-02-30T00:00:00Z", std::nullopt},
                             {"NoLeapYear", "2026-02-29T00:00:00Z", std::nullopt},
                             {"MonthThirteen", "2026-13-01T00:00:00Z", std::nullopt},
                             {"DayZero", "2026-01-00T00:00:00Z", std::nullopt},
                             {"HourTwentyFour", "2026-01-01T24:00:00Z", std::nullopt},
                             {"MinuteSixty", "2026-01-01T00:60:00Z", std::nullopt},
                             {"SecondSixty", "2026-01-01T00:00:60Z", std::nullopt},
                             {"PointWithoutDigits", "2026-01-01T00:00:00.Z", std::nullopt},
                             {"FractionOfMinutes", "2026-01-01T00:00.5Z", std::nullopt},
                             {"OffsetWithHalfItsMinutes", "2026-01-01T00:00:00+020", std::nullopt},
                             {"OffsetWithAColonAlone", "2026-01-01T00:00:00+02:", std::nullopt},
                             {"OffsetOutOfRange", "2026-01-01T00:00:00+24:00", std::nullopt},
                             {"ZoneTwice", "2026-01-01T00:00:00ZZ", std::nullopt},
                             {"SpaceBehind", "2026-01-01T00:00:00Z ", std::nullopt},
                             {"SignedYear", "+2026-01-01T00:00:00Z", std::nullopt},
                             {"Words", "yesterday", std::nullopt},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(IsoTime, IsWrittenInUtcWithThreeFractionDigits) {
  EXPECT_EQ(formatIsoTime({0}), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(formatIsoTime({1'795'334'040'123}), "2026-11-22T07:54:00.123Z");
  EXPECT_EQ(formatIsoTime({-1}), "1969-12-31T23:59:59.999Z");
}

TEST(IsoTime, IsWrittenWithinFourDigitYears) {
  EXPECT_EQ(formatIsoTime({INT64_MIN}), "0000-01-01T00:00:00.000Z");
  EXPECT_EQ(formatIsoTime({INT64_MAX}), "9999-12-31T23:59:59.999Z");
}

}  // namespace
}  // namespace cossistant
