#include "core/text/locale.hpp"

#include <gtest/gtest.h>

#include <set>

namespace cossistant {
namespace {

std::string resolved(const TextContext& context, std::string_view key) {
  for (const ResolvedSentence& sentence : resolveSentences(english(), context)) {
    if (sentence.key == key) return sentence.other;
  }
  return {};
}

TEST(Locale, IsFoundByItsBaseLanguage) { EXPECT_EQ(chooseLocale(std::vector<std::string>{"en-GB"}).tag, "en"); }

TEST(Locale, IsEnglishWhenNothingWantedIsBuiltIn) {
  EXPECT_EQ(chooseLocale(std::vector<std::string>{"tlh", ""}).tag, "en");
}

TEST(Locale, HasEachKeyOnce) {
  for (const Locale* locale : builtInLocales()) {
    std::set<std::string_view> keys;
    for (const Sentence& sentence : locale->sentences) EXPECT_TRUE(keys.insert(sentence.key).second) << sentence.key;
  }
}

TEST(Locale, HasNoEmptySentence) {
  for (const Locale* locale : builtInLocales()) {
    for (const Sentence& sentence : locale->sentences) EXPECT_FALSE(sentence.other.empty()) << sentence.key;
  }
}

TEST(Greeting, NamesAKnownVisitor) {
  EXPECT_NE(resolved({"Ada", {}, PartOfDay::Morning}, "page.home.greeting").find("Ada"), std::string::npos);
}

TEST(Greeting, LeavesNoPlaceholderForAnUnknownVisitor) {
  EXPECT_EQ(resolved({}, "page.home.greeting").find('{'), std::string::npos);
  EXPECT_EQ(resolved({}, "page.home.tagline").find('{'), std::string::npos);
}

TEST(Greeting, ReadsNoPlaceholderInAName) {
  EXPECT_EQ(resolved({"{count}", {}, PartOfDay::Morning}, "page.home.greeting").find('{'), std::string::npos);
}

TEST(Greeting, ChangesWithThePartOfTheDay) {
  EXPECT_NE(resolved({"Ada", {}, PartOfDay::Morning}, "page.home.greeting"),
            resolved({"Ada", {}, PartOfDay::Evening}, "page.home.greeting"));
}

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
