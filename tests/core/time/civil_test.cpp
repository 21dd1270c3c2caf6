#include "core/time/civil.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct CivilCase {
  const char* name;
  CivilDay day;
  std::int64_t days;
  const char* text;
};

class Civil : public testing::TestWithParam<CivilCase> {};

TEST_P(Civil, DayAndNumberAndTextAgree) {
  EXPECT_EQ(daysFromCivil(GetParam().day), GetParam().days);
  EXPECT_EQ(civilFromDays(GetParam().days), GetParam().day);
  EXPECT_EQ(formatCivilDay(GetParam().day), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(, Civil,
                         testing::ValuesIn<CivilCase>({
                             {"Epoch", {1970, 1, 1}, 0, "1970-01-01"},
                             {"DayBefore", {1969, 12, 31}, -1, "1969-12-31"},
                             {"LeapDay", {2024, 2, 29}, 19'782, "2024-02-29"},
                             {"AfterTheLeapDay", {2024, 3, 1}, 19'783, "2024-03-01"},
                             {"LeapDayOfACentury", {2000, 2, 29}, 11'016, "2000-02-29"},
                             {"NoLeapDayOfACentury", {1900, 3, 1}, -25'508, "1900-03-01"},
                             {"YearZero", {0, 1, 1}, -719'528, "0000-01-01"},
                             {"BeforeYearZero", {-1, 12, 31}, -719'529, "-0001-12-31"},
                             {"LastDay", {9999, 12, 31}, 2'932'896, "9999-12-31"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(CivilDays, FollowEachOtherForFourHundredYears) {
  CivilDay before = civilFromDays(-1);
  for (std::int64_t days = 0; days < 146'097; ++days) {
    const CivilDay day = civilFromDays(days);
    ASSERT_EQ(daysFromCivil(day), days);
    const bool isNextDay = day.day == before.day + 1 && day.month == before.month && day.year == before.year;
    const bool isNextMonth = day.day == 1 && day.month == before.month % 12 + 1 && before.day >= 28;
    ASSERT_TRUE(isNextDay || isNextMonth) << formatCivilDay(day);
    before = day;
  }
}

}  // namespace
}  // namespace cossistant
