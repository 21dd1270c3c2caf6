#include <gtest/gtest.h>

#include "tests/core/json/sample.hpp"

namespace cossistant::json {
namespace {

/// The error of reading `text` as a `T`, or an empty one.
template <class T>
Error errorOf(std::string_view text, const Limits& limits = {}) {
  const Result<T> result = decode<T>(text, limits);
  return result.ok() ? Error{} : result.error();
}

template <class T>
std::optional<T> valueOf(std::string_view text) {
  const Result<Holder<T>> result = decode<Holder<T>>(text);
  return result.ok() ? std::optional<T>(result.value().it) : std::nullopt;
}

struct MalformedCase {
  const char* name;
  std::string_view text;
};

class MalformedJson : public testing::TestWithParam<MalformedCase> {};

TEST_P(MalformedJson, IsAnError) { EXPECT_EQ(errorOf<Leaf>(GetParam().text).code, ErrorCode::MalformedJson); }

using namespace std::string_view_literals;
INSTANTIATE_TEST_SUITE_P(, MalformedJson,
                         testing::ValuesIn<MalformedCase>({
                             {"Empty", ""},
                             {"Cut", R"({"number":1)"},
                             {"TrailingText", R"({"number":1} x)"},
                             {"TrailingComma", R"({"number":1,})"},
                             {"Comment", R"({"number":1/*one*/})"},
                             {"SingleQuotes", "{'number':1}"},
                             {"InvalidUtf8", "{\"a\":\"\xFF\"}"},
                             {"RawControl", "{\"a\":\"\n\"}"},
                             {"NotANumber", R"({"number":NaN})"},
                             {"NulByteAfterTheText", "{\"number\":1}\0"sv},
                             {"BadEscape", R"({"a":"\x41"})"},
                             {"TwoLeadingZeros", R"({"number":00e1})"},
                             {"TwoPoints", R"({"number":0.0.0})"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Decode, MalformedTextNamesTheByte) {
  EXPECT_NE(errorOf<Leaf>(R"({"number":x})").message.find("(at byte 10)"), std::string::npos);
}

TEST(Decode, OnlyAnObjectIsARoot) {
  for (const char* text : {"[]", "1", "null", "\"a\""}) {
    EXPECT_EQ(errorOf<Leaf>(text), (Error{ErrorCode::WrongShape, "expected an object"})) << text;
  }
}

TEST(Decode, UnknownNamesAreIgnored) { EXPECT_TRUE(decode<Leaf>(R"({"other":[{}],"number":1})").ok()); }

TEST(Decode, OfANameThatComesTwiceTheFirstCounts) {
  EXPECT_EQ(decode<Leaf>(R"({"number":1,"number":2})").value().number, 1);
}

TEST(Decode, EscapedHalfPairsBecomeReplacementCharacters) {
  EXPECT_EQ(valueOf<std::string>(R"({"it":"a\ud83d \ude00"})"), "a\xEF\xBF\xBD \xEF\xBF\xBD");
  EXPECT_EQ(valueOf<std::string>(R"({"it":"\ud83d\ude00"})"), "😀");
}

TEST(Decode, PairsAndOtherEscapesAreRead) {
  EXPECT_EQ(valueOf<std::string>(R"({"it":"\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC"})"), "\"\\/\b\f\n\r\tAé€");
  EXPECT_EQ(valueOf<std::string>(R"({"it":"\ude00\ud83d\ud83d\ude00\ud83dx\\ud83d"})"), "��😀�x\\ud83d");
}

TEST(Decode, NamesMayBeEscaped) {
  EXPECT_EQ(valueOf<std::int64_t>(R"({"i":1,"itt":2,"\u0069t\u0000":3,"\u0069\u0074":4,"it":5})"), 4);
  EXPECT_EQ(valueOf<std::int64_t>(R"({"":1})"), std::nullopt);
}

TEST(Decode, StringsMayHoldNulBytes) {
  EXPECT_EQ(valueOf<std::string>(R"({"it":"a\u0000b"})"), std::string("a\0b", 3));
}

TEST(Decode, WholeNumbersAreNumbers) {
  EXPECT_EQ(valueOf<std::int64_t>(R"({"it":-7})"), -7);
  EXPECT_EQ(errorOf<Holder<std::int64_t>>(R"({"it":1.5})").message, "it: expected a whole number");
  EXPECT_EQ(errorOf<Holder<std::int64_t>>(R"({"it":"1"})").message, "it: expected a whole number");
}

TEST(Decode, NumbersAreKeptAsTheyAreWritten) {
  for (const char* number : {"0.1", "3", "-1.50e+2", "18446744073709551615", "1e999"}) {
    EXPECT_EQ(valueOf<Number>(std::string(R"({"it":)") + number + "}"), Number{number});
  }
  EXPECT_EQ(errorOf<Holder<Number>>(R"({"it":"1"})").message, "it: expected a number");
}

TEST(Decode, TimesAreIsoStrings) {
  EXPECT_EQ(valueOf<Timestamp>(R"({"it":"1970-01-01T00:00:01Z"})"), Timestamp{1000});
  EXPECT_EQ(errorOf<Holder<Timestamp>>(R"({"it":1000})").message, "it: expected an ISO-8601 time");
}

TEST(Decode, RawIsCompactAndKeepsEveryKindOfValue) {
  const auto raw = valueOf<Raw>(R"({"it": {"a" : [ 1, -2.5, true, false, null, "x\n" ], "b" : {} } })");
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->text, R"({"a":[1,-2.5,true,false,null,"x\n"],"b":{}})");
}

TEST(Decode, RawKeepsNumbersAsTheyAreWritten) {
  EXPECT_EQ(valueOf<Raw>(R"({"it":[0e39,-0.0,1.50,100e-2,9223372036854775808,1e400]})")->text,
            "[0e39,-0.0,1.50,100e-2,9223372036854775808,1e400]");
}

TEST(Decode, RawWritesStringsInTheirShortForm) {
  EXPECT_EQ(valueOf<Raw>(R"({"it":["\u00e9\/\ud83d",{"\u0061":[]}]})")->text, R"(["é/�",{"a":[]}])");
}

struct ShapeCase {
  const char* name;
  std::string_view text;
  const char* message;
};

class WrongShape : public testing::TestWithParam<ShapeCase> {};

TEST_P(WrongShape, IsReportedWithItsPath) {
  EXPECT_EQ(errorOf<Garden>(GetParam().text), (Error{ErrorCode::WrongShape, GetParam().message}));
}

INSTANTIATE_TEST_SUITE_P(
    , WrongShape,
    testing::ValuesIn<ShapeCase>({
        {"MissingList", "{}", "trees: missing"},
        {"NullList", R"({"trees":null})", "trees: expected a list"},
        {"NotAList", R"({"trees":{}})", "trees: expected a list"},
        {"ElementIsNoObject", R"({"trees":[{"name":"a"},7]})", "trees[1]: expected an object"},
        {"MissingField", R"({"trees":[{}]})", "trees[0].name: missing"},
        {"NotAString", R"({"trees":[{"name":1}]})", "trees[0].name: expected a string"},
        {"NotAnObject", R"({"trees":[{"name":"a","leaf":[]}]})", "trees[0].leaf: expected an object"},
        {"Deep", R"({"trees":[{"name":"a","leaf":{"number":"1"}}]})", "trees[0].leaf.number: expected a whole number"},
        {"ListInList", R"({"trees":[{"name":"a"},{"name":"b","leaves":[{"number":1},{"number":0.5}]}]})",
         "trees[1].leaves[1].number: expected a whole number"},
        {"FirstOfTwo", R"({"trees":[{"name":1},{"name":2}]})", "trees[0].name: expected a string"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Decode, ListsOfStringsNameTheElement) {
  using Names = Holder<std::vector<std::string>>;
  EXPECT_EQ(decode<Names>(R"({"it":["a","b"]})").value().it, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(errorOf<Names>(R"({"it":["a",1]})").message, "it[1]: expected a string");
}

TEST(Decode, OptionalFieldsAreEmptyWhenMissingOrNull) {
  using Optional = OptionalHolder<bool, Absence::Null>;
  EXPECT_EQ(decode<Optional>("{}").value().it, std::nullopt);
  EXPECT_EQ(decode<Optional>(R"({"it":null})").value().it, std::nullopt);
  EXPECT_EQ(decode<Optional>(R"({"it":false})").value().it, false);
  EXPECT_EQ(errorOf<Optional>(R"({"it":"no"})").message, "it: expected true or false");
}

TEST(Decode, LimitsTheBytes) {
  EXPECT_EQ(errorOf<Leaf>(R"({"number":1})", {.bytes = 11}),
            (Error{ErrorCode::TooLarge, "text of more than 11 bytes"}));
  EXPECT_TRUE(decode<Leaf>(R"({"number":1})", {.bytes = 12}).ok());
}

TEST(Decode, LimitsTheDepthEvenOfWhatNobodyReads) {
  EXPECT_EQ(errorOf<Leaf>(R"({"number":1,"x":[[]]})", {.depth = 2}),
            (Error{ErrorCode::TooLarge, "nested deeper than 2"}));
  EXPECT_TRUE(decode<Leaf>(R"({"number":1,"x":[[]]})", {.depth = 3}).ok());
  EXPECT_EQ(errorOf<Leaf>(std::string(1'000'000, '[')).code, ErrorCode::TooLarge);
}

TEST(Decode, LimitsTheLengthOfLists) {
  EXPECT_EQ(errorOf<Garden>(R"({"trees":[{"name":"a"},{"name":"b"}]})", {.listLength = 1}),
            (Error{ErrorCode::TooLarge, "trees: more than 1 elements"}));
}

}  // namespace
}  // namespace cossistant::json
