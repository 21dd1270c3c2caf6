#include <gtest/gtest.h>

#include "tests/core/json/sample.hpp"

namespace cossistant::json {
namespace {

TEST(Encode, WritesFieldsInTheOrderOfTheirList) {
  EXPECT_EQ(encode(Garden{{{"oak", Leaf{1}, {Leaf{2}, Leaf{3}}}, {"elm", std::nullopt, {}}}}),
            R"({"trees":[{"name":"oak","leaf":{"number":1},"leaves":[{"number":2},{"number":3}]},)"
            R"({"name":"elm","leaves":[]}]})");
}

TEST(Encode, WritesEmptyOptionalsAsNullOrNotAtAll) {
  EXPECT_EQ(encode(OptionalHolder<std::string, Absence::Null>{}), R"({"it":null})");
  EXPECT_EQ(encode(OptionalHolder<std::string, Absence::Omit>{}), "{}");
  EXPECT_EQ(encode(OptionalHolder<std::string, Absence::Omit>{"x"}), R"({"it":"x"})");
}

TEST(Encode, WritesEveryKindOfScalar) {
  EXPECT_EQ(encode(Holder<bool>{true}), R"({"it":true})");
  EXPECT_EQ(encode(Holder<std::int64_t>{-5}), R"({"it":-5})");
  EXPECT_EQ(encode(Holder<Number>{{"2.5"}}), R"({"it":2.5})");
  EXPECT_EQ(encode(Holder<Timestamp>{{1000}}), R"({"it":"1970-01-01T00:00:01.000Z"})");
  EXPECT_EQ(encode(Holder<std::vector<std::string>>{{"a", "\""}}), R"({"it":["a","\""]})");
}

TEST(Encode, WritesRawTextAsItIs) {
  EXPECT_EQ(encode(Holder<Raw>{{R"({"a":[1]})"}}), R"({"it":{"a":[1]}})");
  EXPECT_EQ(encode(Holder<Raw>{}), R"({"it":null})");
}

TEST(Encode, WhatIsWrittenReadsBackTheSame) {
  const Garden garden{{{"oak \"x\" é", Leaf{INT64_MIN}, {Leaf{2}}}, {"", std::nullopt, {}}}};
  const auto again = decode<Garden>(encode(garden));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.value().trees, garden.trees);
}

}  // namespace
}  // namespace cossistant::json
