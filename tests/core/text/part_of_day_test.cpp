#include "core/text/part_of_day.hpp"

#include <gtest/gtest.h>

/// api §6.6, `timeOfDay`.

namespace cossistant {
namespace {

struct HourCase {
  std::string name;
  std::int64_t utcMs;
  int offsetMinutes;
  PartOfDay part;
};
class PartOfDayAt : public testing::TestWithParam<HourCase> {};
TEST_P(PartOfDayAt, LocalHour) {
  const ZoneOffsets zone{{{Timestamp{-1'000'000'000'000}, GetParam().offsetMinutes}}};
  EXPECT_EQ(partOfDay(zone, Timestamp{GetParam().utcMs}), GetParam().part);
}
constexpr std::int64_t kHour = 3'600'000;
INSTANTIATE_TEST_SUITE_P(, PartOfDayAt,
                         testing::ValuesIn<HourCase>({
                             {"Midnight", 0, 0, PartOfDay::Morning},
                             {"JustBeforeNoon", 12 * kHour - 1, 0, PartOfDay::Morning},
                             {"Noon", 12 * kHour, 0, PartOfDay::Afternoon},
                             {"Six", 18 * kHour, 0, PartOfDay::Evening},
                             {"NoonInUtcIsMorningInNewYork", 12 * kHour, -300, PartOfDay::Morning},
                             {"BeforeTheEpoch", -kHour, 0, PartOfDay::Evening},
                         }),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace cossistant
