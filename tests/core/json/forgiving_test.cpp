#include <gtest/gtest.h>

#include "tests/core/json/sample.hpp"

namespace cossistant::json {
namespace {

/// Fields that need not be there, and one that must.
struct Parcel {
  std::optional<std::string> label;
  std::int64_t weight = 7;
  std::optional<Fruit> fruit;
  Fruit spare = Fruit::Pear;
  Fruit open = Fruit::Apple;
  std::optional<Leaf> leaf;
  std::vector<Leaf> leaves;
  std::vector<std::string> words;
  std::string id;
};
void describe(Fields& fields, Parcel& parcel) {
  fields.field("label", parcel.label, Absence::Omit);
  fields.defaulted("weight", parcel.weight);
  fields.enumField("fruit", parcel.fruit, Absence::Omit);
  fields.defaultedEnum("spare", parcel.spare);
  if (!fields.reading() || fields.has("open")) fields.enumField("open", parcel.open, Fruit::Pear);
  fields.lenientObject("leaf", parcel.leaf, Absence::Omit);
  fields.defaultedLenientList("leaves", parcel.leaves);
  fields.defaulted("words", parcel.words);
  fields.field("id", parcel.id);
}

struct Reading {
  Parcel parcel;
  std::optional<Error> error;
  Diagnostics diagnostics;
};

Reading read(const std::string& field) {
  Reading reading;
  const std::string text = R"({"id":"p",)" + field + "}";
  reading.error = decodeInto(reading.parcel, text, {}, &reading.diagnostics);
  return reading;
}

struct AbsentCase {
  const char* name;
  const char* field;
  const char* complaint;
};

class WrongOptional : public testing::TestWithParam<AbsentCase> {};

TEST_P(WrongOptional, IsAbsentWhereReadingForgives) {
  const Reading reading = read(GetParam().field);
  EXPECT_EQ(reading.error, std::nullopt);
  EXPECT_EQ(encode(reading.parcel), encode(Parcel{.id = "p"}));
}

TEST_P(WrongOptional, IsNamed) {
  const Reading reading = read(GetParam().field);
  EXPECT_EQ(reading.diagnostics, (Diagnostics{{DiagnosticKind::ReadAsAbsent, GetParam().complaint, 1}}));
}

INSTANTIATE_TEST_SUITE_P(, WrongOptional,
                         testing::ValuesIn<AbsentCase>({
                             {"Text", R"("label":5)", "label: expected a string"},
                             {"Defaulted", R"("weight":"x")", "weight: expected a whole number"},
                             {"Enum", R"("fruit":"plum")", "fruit: expected one of apple, pear"},
                             {"DefaultedEnum", R"("spare":{})", "spare: expected one of apple, pear"},
                             {"Object", R"("leaf":{"number":"x"})", "leaf.number: expected a whole number"},
                             {"List", R"("leaves":5)", "leaves: expected a list"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Forgiving, AnEnumMaySayWhatAnUnknownNameMeans) {
  EXPECT_EQ(read(R"("open":"plum")").parcel.open, Fruit::Pear);
  EXPECT_EQ(decode<Parcel>(R"({"id":"p","open":"plum"})").error().message, "open: expected one of apple, pear");
}

TEST(Forgiving, ElementsThatAreLeftOutAreCountedAndTheFirstIsNamed) {
  const Reading reading = read(R"("leaves":[{"number":1},{},5,{"number":2}])");
  EXPECT_EQ(reading.parcel.leaves, (std::vector<Leaf>{{1}, {2}}));
  EXPECT_EQ(reading.diagnostics, (Diagnostics{{DiagnosticKind::LeftOut, "leaves[1].number: missing", 2}}));
}

TEST(Forgiving, StringsAmongWhichIsSomethingElseAreReadWithoutIt) {
  const Reading reading = read(R"("words":["a",5,"b"])");
  EXPECT_EQ(reading.parcel.words, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(reading.diagnostics, (Diagnostics{{DiagnosticKind::LeftOut, "words[1]: expected a string", 1}}));
}

TEST(Forgiving, WhatMustBeThereIsStillMissed) {
  Parcel parcel;
  Diagnostics diagnostics;
  EXPECT_EQ(decodeInto(parcel, R"({"id":5})", {}, &diagnostics)->message, "id: expected a string");
  EXPECT_EQ(decodeInto(parcel, "{}", {}, &diagnostics)->message, "id: missing");
}

TEST(Forgiving, AListThatIsTooLongIsStillTooLarge) {
  Parcel parcel;
  Diagnostics diagnostics;
  const auto error = decodeInto(parcel, R"({"id":"p","leaves":[{},{}]})", {.listLength = 1}, &diagnostics);
  EXPECT_EQ(error->code, ErrorCode::TooLarge);
}

}  // namespace
}  // namespace cossistant::json
