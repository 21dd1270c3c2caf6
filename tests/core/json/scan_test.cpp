#include "core/json/scan.hpp"

#include <gmock/gmock.h>

namespace cossistant::json {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(JsonScan, CountsTheDeepestNesting) {
  EXPECT_EQ(scan("").depth, 0u);
  EXPECT_EQ(scan("{}").depth, 1u);
  EXPECT_EQ(scan(R"({"a":[{}],"b":[]})").depth, 3u);
}

TEST(JsonScan, BracketsInStringsDoNotNest) { EXPECT_EQ(scan(R"({"a":"[[{{\"[["})").depth, 1u); }

TEST(JsonScan, MoreClosingThanOpeningBracketsAreNoDepth) { EXPECT_EQ(scan("]]]}[").depth, 1u); }

TEST(JsonScan, FindsEscapesThatAreHalfAPair) {
  EXPECT_THAT(scan(R"("\ud83d")").repairs, ElementsAre(Repair{1, 6, "\\uFFFD"}));
  EXPECT_THAT(scan(R"("a\ude00b\uD83D")").repairs, ElementsAre(Repair{2, 6, "\\uFFFD"}, Repair{9, 6, "\\uFFFD"}));
}

TEST(JsonScan, PairsAndOtherEscapesAreLeftAlone) {
  EXPECT_THAT(scan(R"("\ud83d\ude00 \u0041 \\ud83d \" \ud83")").repairs, IsEmpty());
}

TEST(JsonScan, FindsLongWaysToWriteZero) {
  for (const std::string zero : {"0e39", "-0e39", "0E+1", "0e-30", "0.0", "-0.000", "0.00000000000000000000000e99"}) {
    EXPECT_THAT(scan("[" + zero + "]").repairs, ElementsAre(Repair{1, zero.size(), "0"})) << zero;
  }
}

TEST(JsonScan, ZerosEndWhereTheParserEndsThem) {
  EXPECT_THAT(scan("0e302-0.").repairs, ElementsAre(Repair{0, 5, "0"}));
  EXPECT_THAT(scan("0.00x").repairs, ElementsAre(Repair{0, 4, "0"}));
}

TEST(JsonScan, OtherNumbersAndWhatIsNoNumberAreLeftAlone) {
  for (const char* text : {"0", "-0", "10e39", "0.01", "0.e1", "0e", "0e+", "0ee1", "0-0", "-", "true", "\"0e39\""}) {
    EXPECT_THAT(scan(text).repairs, IsEmpty()) << text;
  }
}

TEST(JsonScan, RepairsKeepTheLengthOfTheText) {
  const std::string text = R"([0e39,"\ud83d"])";
  EXPECT_EQ(repair(text, scan(text).repairs), R"([0   ,"\uFFFD"])");
}

TEST(JsonScan, TextsThatStopInTheMiddleAreScannedToTheirEnd) {
  for (const char* text : {"\"", "\"\\", "\"\\u", "\"\\ud83d\\", "[\"\\u12"}) EXPECT_LE(scan(text).depth, 1u) << text;
}

}  // namespace
}  // namespace cossistant::json
