#include "core/text/locale.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace cossistant {
namespace {

std::string resolved(const TextContext& context, std::string_view key) {
  for (const ResolvedSentence& sentence : resolveSentences(english(), context)) {
    if (sentence.key == key) return sentence.other;
  }
  return {};
}

std::vector<Sentence> sentencesOf(const Locale& locale) {
  std::vector<Sentence> sentences;
  std::string_view lines = locale.sentences;
  while (const auto sentence = takeSentence(lines)) sentences.push_back(*sentence);
  return sentences;
}

TEST(Sentences, AreTakenLineByLine) {
  std::string_view lines = "a.b = One = two\nc = {count} hens | {count} hen\n";
  auto sentence = takeSentence(lines);
  ASSERT_TRUE(sentence);
  EXPECT_EQ(sentence->key, "a.b");
  EXPECT_EQ(sentence->other, "One = two");
  EXPECT_EQ(sentence->one, "");
  sentence = takeSentence(lines);
  ASSERT_TRUE(sentence);
  EXPECT_EQ(sentence->other, "{count} hens");
  EXPECT_EQ(sentence->one, "{count} hen");
  EXPECT_FALSE(takeSentence(lines));
}

TEST(Locale, SaysEverySentenceOnALineThatIsReadWhole) {
  for (const Locale* locale : builtInLocales()) {
    EXPECT_TRUE(locale->sentences.ends_with('\n'));
    const auto lines = std::count(locale->sentences.begin(), locale->sentences.end(), '\n');
    EXPECT_EQ(sentencesOf(*locale).size(), static_cast<std::size_t>(lines));
  }
}

TEST(Locale, IsFoundByItsBaseLanguage) { EXPECT_EQ(chooseLocale(std::vector<std::string>{"en-GB"}).tag, "en"); }

TEST(Locale, IsEnglishWhenNothingWantedIsBuiltIn) {
  EXPECT_EQ(chooseLocale(std::vector<std::string>{"tlh", ""}).tag, "en");
}

TEST(Locale, HasEachKeyOnce) {
  for (const Locale* locale : builtInLocales()) {
    std::set<std::string_view> keys;
    for (const Sentence& sentence : sentencesOf(*locale)) EXPECT_TRUE(keys.insert(sentence.key).second) << sentence.key;
  }
}

TEST(Locale, HasNoEmptySentence) {
  for (const Locale* locale : builtInLocales()) {
    for (const Sentence& sentence : sentencesOf(*locale)) {
      EXPECT_FALSE(sentence.key.empty()) << sentence.other;
      EXPECT_FALSE(sentence.other.empty()) << sentence.key;
    }
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
