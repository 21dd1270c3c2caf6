#include "core/json/literal.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

namespace cossistant::json {
namespace {

std::string stringOf(std::string_view text) {
  std::string out;
  appendString(out, text);
  return out;
}

template <class T>
std::string numberOf(T number) {
  std::string out;
  appendNumber(out, number);
  return out;
}

struct StringCase {
  const char* name;
  std::string_view text;
  std::string_view expected;
};

class JsonString : public testing::TestWithParam<StringCase> {};

TEST_P(JsonString, IsWrittenAs) { EXPECT_EQ(stringOf(GetParam().text), GetParam().expected); }

using namespace std::string_view_literals;
INSTANTIATE_TEST_SUITE_P(, JsonString,
                         testing::ValuesIn<StringCase>({
                             {"Empty", "", "\"\""},
                             {"Plain", "hello", "\"hello\""},
                             {"QuotesAndBackslashes", "a\"b\\c", R"("a\"b\\c")"},
                             {"LineBreaksAndTabs", "a\nb\rc\td", R"("a\nb\rc\td")"},
                             {"NulByte", "a\0b"sv, R"("a\u0000b")"},
                             {"OtherControls", "\x01\x1f\b", R"("\u0001\u001f\u0008")"},
                             {"TwoToFourByteSequences", "é € 😀", "\"é € 😀\""},
                             {"LoneContinuation", "a\x80z", "\"a\xEF\xBF\xBDz\""},
                             {"CutSequence", "a\xE2\x82", "\"a\xEF\xBF\xBD\xEF\xBF\xBD\""},
                             {"Overlong", "\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\""},
                             {"EncodedSurrogate", "\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
                             {"AboveUnicode", "\xF4\x90\x80\x80",
                              "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
                             {"InvalidBetweenValid", "é\xFF€", "\"é\xEF\xBF\xBD€\""},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

struct DoubleCase {
  const char* name;
  double number;
  const char* expected;
};

class JsonDouble : public testing::TestWithParam<DoubleCase> {};

TEST_P(JsonDouble, IsWrittenAs) { EXPECT_EQ(numberOf(GetParam().number), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(, JsonDouble,
                         testing::ValuesIn<DoubleCase>({
                             {"Zero", 0.0, "0"},
                             {"WholeWithoutFraction", 3.0, "3"},
                             {"LargeWholeWithoutExponent", 9007199254740992.0, "9007199254740992"},
                             {"NegativeWhole", -1e15, "-1000000000000000"},
                             {"ShortestDigits", 0.1, "0.1"},
                             {"Coordinates", 48.8566, "48.8566"},
                             {"NotANumber", std::numeric_limits<double>::quiet_NaN(), "null"},
                             {"Infinity", std::numeric_limits<double>::infinity(), "null"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(JsonNumber, DoublesReadBackAsTheyWere) {
  for (const double number : {1.0 / 3, 1e300, 5e-324, 1.7976931348623157e308, -2.2250738585072014e-308, 1e21}) {
    EXPECT_EQ(std::strtod(numberOf(number).c_str(), nullptr), number);
  }
}

TEST(JsonNumber, IntegersAreExactToBothEnds) {
  EXPECT_EQ(numberOf(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(numberOf(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

}  // namespace
}  // namespace cossistant::json
