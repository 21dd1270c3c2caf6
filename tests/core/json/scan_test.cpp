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
  EXPECT_THAT(scan(R"("\ud83d")").unpairedSurrogates, ElementsAre(1));
  EXPECT_THAT(scan(R"("a\ude00b\uD83D")").unpairedSurrogates, ElementsAre(2, 9));
}

TEST(JsonScan, PairsAndOtherEscapesAreLeftAlone) {
  EXPECT_THAT(scan(R"("\ud83d\ude00 \u0041 \\ud83d \" \ud83")").unpairedSurrogates, IsEmpty());
}

TEST(JsonScan, TextsThatStopInTheMiddleAreScannedToTheirEnd) {
  for (const char* text : {"\"", "\"\\", "\"\\u", "\"\\ud83d\\", "[\"\\u12"}) EXPECT_LE(scan(text).depth, 1u) << text;
}

}  // namespace
}  // namespace cossistant::json
