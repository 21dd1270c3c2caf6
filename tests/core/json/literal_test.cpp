#include "core/json/literal.hpp"

#include <gtest/gtest.h>

namespace cossistant::json {
namespace {

std::string stringOf(std::string_view text) {
  std::string out;
  appendString(out, text);
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

}  // namespace
}  // namespace cossistant::json
