#include "core/id/ulid.hpp"

#include <gtest/gtest.h>

#include <set>

namespace cossistant {
namespace {

constexpr Timestamp kTime{1'469'918'176'385};  // the example of the ULID specification

TEST(Ulid, BeginsWithTheTime) {
  EXPECT_EQ(makeUlid(kTime, {}), "01ARYZ6S410000000000000000");
  EXPECT_EQ(makeUlid({0}, {}), "00000000000000000000000000");
}

TEST(Ulid, EndsWithAllEightyBits) {
  std::array<std::uint8_t, 10> random;
  random.fill(0xFF);
  EXPECT_EQ(makeUlid({0}, random), "0000000000ZZZZZZZZZZZZZZZZ");
  EXPECT_EQ(makeUlid({0}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}), "00000000000000000000000001");
  EXPECT_EQ(makeUlid({0}, {0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "0000000000G000000000000000");
}

TEST(Ulid, SortsByTime) { EXPECT_LT(makeUlid({999}, {0xFF}), makeUlid({1000}, {0})); }

TEST(Ulid, TimesOutsideItsRangeAreTheNearestInside) {
  EXPECT_EQ(makeUlid({-5}, {}), makeUlid({0}, {}));
  EXPECT_EQ(makeUlid({INT64_MAX}, {}), "7ZZZZZZZZZ0000000000000000");
}

struct ShapeCase {
  const char* name;
  std::string_view text;
  bool expected;
};

class UlidShape : public testing::TestWithParam<ShapeCase> {};

TEST_P(UlidShape, IsRecognised) { EXPECT_EQ(isUlid(GetParam().text), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(, UlidShape,
                         testing::ValuesIn<ShapeCase>({
                             {"Ulid", "01ARYZ6S41TSV4RRFFQ69G5FAV", true},
                             {"TooShort", "01ARYZ6S41TSV4RRFFQ69G5FA", false},
                             {"TooLong", "01ARYZ6S41TSV4RRFFQ69G5FAVV", false},
                             {"LowerCase", "01aryz6s41tsv4rrffq69g5fav", false},
                             {"LetterI", "I1ARYZ6S41TSV4RRFFQ69G5FAV", false},
                             {"LetterL", "L1ARYZ6S41TSV4RRFFQ69G5FAV", false},
                             {"LetterO", "O1ARYZ6S41TSV4RRFFQ69G5FAV", false},
                             {"LetterU", "U1ARYZ6S41TSV4RRFFQ69G5FAV", false},
                             {"Empty", "", false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(ContentUlid, IsTheSameForTheSameTimeAndContent) {
  EXPECT_EQ(makeContentUlid(kTime, "hello"), makeContentUlid(kTime, "hello"));
}

TEST(ContentUlid, HasTheShapeAndTheTimeOfAUlid) {
  const std::string id = makeContentUlid(kTime, "hello");
  EXPECT_TRUE(isUlid(id));
  EXPECT_EQ(id.substr(0, 10), makeUlid(kTime, {}).substr(0, 10));
}

TEST(ContentUlid, DiffersForContentsThatDifferALittle) {
  std::set<std::string> ids = {makeContentUlid(kTime, ""), makeContentUlid(kTime, "ab"), makeContentUlid(kTime, "ba")};
  for (int i = 0; i < 10'000; ++i) ids.insert(makeContentUlid(kTime, "message " + std::to_string(i)));
  EXPECT_EQ(ids.size(), 10'003u);
}

}  // namespace
}  // namespace cossistant
