#include "core/json/tape.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cossistant::json {
namespace {

/// The kinds of the values in `text` and the node behind each, or the error.
std::string tapeOf(std::string_view text) {
  Tape tape;
  if (const auto error = tape.parse(text, {})) return error->message;
  std::string shown;
  for (Tape::Index node = 0; node < tape.next(0); ++node) {
    shown += tape.kind(node) + std::to_string(tape.next(node)) + ' ';
  }
  return shown;
}

TEST(Tape, HoldsANodeAValueAndTheOneBehindIt) {
  EXPECT_EQ(tapeOf(R"({"a":[1,2],"b":true})"), R"({7 "2 [5 14 25 "6 t7 )");
  EXPECT_EQ(tapeOf("[]"), "[1 ");
  EXPECT_EQ(tapeOf(" [ [ ] , { } ] "), "[3 [2 {3 ");
  EXPECT_EQ(tapeOf("\xEF\xBB\xBF[null]"), "[2 n2 ");
  EXPECT_EQ(tapeOf("\"\""), "\"1 ");
}

TEST(Tape, BeginsEachValueAtItsFirstByte) {
  Tape tape;
  ASSERT_FALSE(tape.parse(R"({ "a" : -1 })", {}));
  EXPECT_EQ(tape.from(1), R"("a" : -1 })");
  EXPECT_EQ(tape.from(2), "-1 }");
}

struct BadCase {
  const char* name;
  std::string_view text;
  std::size_t at;
};

class BadJson : public testing::TestWithParam<BadCase> {};

TEST_P(BadJson, IsRefusedAtItsFirstBadByte) {
  EXPECT_EQ(tapeOf(GetParam().text), "not JSON (at byte " + std::to_string(GetParam().at) + ")");
}

using namespace std::string_view_literals;
INSTANTIATE_TEST_SUITE_P(, BadJson,
                         testing::ValuesIn<BadCase>({
                             {"Empty", "", 0},
                             {"Space", " ", 1},
                             {"TwoValues", "1 2", 2},
                             {"OpenArray", "[1", 2},
                             {"OpenString", "\"a", 2},
                             {"WrongBracket", "[1}", 2},
                             {"OtherWrongBracket", R"({"a":1])", 6},
                             {"CommaFirst", "[,1]", 1},
                             {"CommaLast", "[1,]", 3},
                             {"CommaLastInAnObject", R"({"a":1,})", 7},
                             {"NoComma", "[1 2]", 3},
                             {"NoColon", R"({"a" 1})", 5},
                             {"NoValue", R"({"a"})", 4},
                             {"NumberForAName", "{1:2}", 1},
                             {"CutWord", "[tru]", 4},
                             {"LongWord", "nullx", 4},
                             {"UpperCase", "True", 0},
                             {"Plus", "+1", 0},
                             {"OnlyMinus", "-", 1},
                             {"LeadingZero", "01", 1},
                             {"NoFraction", "1.", 2},
                             {"NoWhole", ".5", 0},
                             {"NoExponent", "1e", 2},
                             {"NoExponentBehindItsSign", "1e+", 3},
                             {"Hex", "0x1", 1},
                             {"CutEscape", "\"\\", 2},
                             {"CutUnicodeEscape", "\"\\u12", 5},
                             {"NoHexDigit", "\"\\u12G4\"", 5},
                             {"ColonAsHexDigit", "\"\\u123:\"", 6},
                             {"UnknownEscape", "\"\\a\"", 2},
                             {"NulEscape", "\"\\\0\""sv, 2},
                             {"Tab", "\"\t\"", 1},
                             {"Nul", "\"\0\""sv, 1},
                             {"NulBehind", "1\0"sv, 1},
                             {"CutUtf8", "\"\xE2\x82", 1},
                             {"CutUtf8BeforeTheQuote", "\"\xE2\x82\"", 1},
                             {"Overlong", "\"\xC0\x80\"", 1},
                             {"Surrogate", "\"\xED\xA0\x80\"", 1},
                             {"AboveUnicode", "\"\xF4\x90\x80\x80\"", 1},
                             {"LateByteOrderMark",
                              " \xEF\xBB\xBF"
                              "1",
                              1},
                             {"NoBreakSpace",
                              "\xC2\xA0"
                              "1",
                              0},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Tape, NumbersMayHaveAnySize) {
  EXPECT_EQ(tapeOf(std::string(310, '1')), "11 ");
  EXPECT_EQ(tapeOf("1e-400"), "11 ");
}

TEST(Tape, BracketsInStringsDoNotNest) {
  Tape tape;
  EXPECT_FALSE(tape.parse(R"(["[[{{\"[["])", {.depth = 1}));
}

}  // namespace
}  // namespace cossistant::json
