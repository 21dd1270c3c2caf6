#include <gtest/gtest.h>

#include "tests/core/json/sample.hpp"

namespace cossistant::json {
namespace {

struct Basket {
  Fruit fruit = Fruit::Apple;
  std::optional<Fruit> other;
};
void describe(Fields& fields, Basket& basket) {
  fields.enumField("fruit", basket.fruit);
  fields.enumField("other", basket.other, Absence::Null);
}

TEST(Fields, EnumsCrossByName) {
  const auto basket = decode<Basket>(R"({"fruit":"pear","other":"apple"})");
  ASSERT_TRUE(basket.ok());
  EXPECT_EQ(basket.value().fruit, Fruit::Pear);
  EXPECT_EQ(basket.value().other, Fruit::Apple);
  EXPECT_EQ(encode(basket.value()), R"({"fruit":"pear","other":"apple"})");
  EXPECT_EQ(encode(Basket{}), R"({"fruit":"apple","other":null})");
}

TEST(Fields, NamesThatAnEnumDoesNotHaveAreErrors) {
  EXPECT_EQ(decode<Basket>(R"({"fruit":"plum"})").error().message, "fruit: expected one of apple, pear");
  EXPECT_EQ(decode<Basket>(R"({"fruit":1})").error().message, "fruit: expected one of apple, pear");
  EXPECT_EQ(decode<Basket>(R"({"fruit":"pear","other":"plum"})").error().message, "other: expected one of apple, pear");
}

struct Defaults {
  std::string name = "unnamed";
  Fruit fruit = Fruit::Pear;
  std::vector<Leaf> leaves = {Leaf{1}};
};
void describe(Fields& fields, Defaults& defaults) {
  fields.defaulted("name", defaults.name);
  fields.defaultedEnum("fruit", defaults.fruit);
  fields.defaultedList("leaves", defaults.leaves);
}

TEST(Fields, DefaultedOnesKeepWhatTheyHaveWhenMissingOrNull) {
  for (const char* text : {"{}", R"({"name":null,"fruit":null,"leaves":null})"}) {
    const auto defaults = decode<Defaults>(text);
    ASSERT_TRUE(defaults.ok()) << text;
    EXPECT_EQ(encode(defaults.value()), R"({"name":"unnamed","fruit":"pear","leaves":[{"number":1}]})");
  }
}

TEST(Fields, DefaultedOnesOfAWrongTypeAreErrors) {
  EXPECT_EQ(decode<Defaults>(R"({"name":1})").error().message, "name: expected a string");
}

struct Patch {
  std::optional<std::string> title;
  bool clearsTitle = false;
};
void describe(Fields& fields, Patch& patch) { fields.clearable("title", patch.title, patch.clearsTitle); }

TEST(Fields, ClearableOnesTellNullFromAbsence) {
  for (const char* text : {"{}", R"({"title":null})", R"({"title":"a"})"}) {
    const auto patch = decode<Patch>(text);
    ASSERT_TRUE(patch.ok());
    EXPECT_EQ(encode(patch.value()), text);
  }
  EXPECT_TRUE(decode<Patch>(R"({"title":null})").value().clearsTitle);
  EXPECT_FALSE(decode<Patch>("{}").value().clearsTitle);
}

struct LenientGarden {
  std::vector<Tree> trees;
  std::optional<Leaf> leaf;
  std::int64_t number = 0;
};
void describe(Fields& fields, LenientGarden& garden) {
  fields.lenientList("trees", garden.trees);
  fields.lenientObject("leaf", garden.leaf, Absence::Omit);
  fields.field("number", garden.number);
}

TEST(Fields, LenientListsLeaveOutWhatDoesNotFit) {
  const auto garden = decode<LenientGarden>(
      R"({"trees":[{"name":1},{"name":"oak"},7,{"name":"elm","leaves":[{}]},{"name":"fir"}],"number":1})");
  ASSERT_TRUE(garden.ok());
  ASSERT_EQ(garden.value().trees.size(), 2u);
  EXPECT_EQ(garden.value().trees[0].name, "oak");
  EXPECT_EQ(garden.value().trees[1].name, "fir");
}

TEST(Fields, LenientListsThatAreNoListsAreErrors) {
  EXPECT_EQ(decode<LenientGarden>(R"({"trees":{},"number":1})").error().message, "trees: expected a list");
}

TEST(Fields, LenientObjectsReadAsEmptyWhenTheyDoNotFit) {
  const auto garden = decode<LenientGarden>(R"({"trees":[],"leaf":{"number":"x"},"number":1})");
  ASSERT_TRUE(garden.ok());
  EXPECT_EQ(garden.value().leaf, std::nullopt);
}

TEST(Fields, WhatFollowsLenientOnesKeepsItsPath) {
  EXPECT_EQ(decode<LenientGarden>(R"({"trees":[{}],"leaf":[],"number":"x"})").error().message,
            "number: expected a whole number");
}

struct Either {
  std::optional<Leaf> leaf;
  std::optional<Tree> tree;
  Raw raw;
};
void describe(Fields& fields, Either& either) {
  if (fields.attempt([&] { describe(fields, either.leaf.emplace()); })) return;
  either.leaf.reset();
  if (fields.attempt([&] { describe(fields, either.tree.emplace()); })) return;
  either.tree.reset();
  fields.whole(either.raw);
}

TEST(Fields, AttemptsForgetTheirErrors) {
  EXPECT_TRUE(decode<Either>(R"({"number":1})").value().leaf);
  EXPECT_TRUE(decode<Either>(R"({"name":"oak"})").value().tree);
  EXPECT_EQ(decode<Either>(R"({"x":[1, 2]})").value().raw.text, R"({"x":[1,2]})");
}

struct Positive {
  std::int64_t number = 0;
  bool rejectsItself = false;
};
void describe(Fields& fields, Positive& positive) {
  fields.field("number", positive.number);
  if (!fields.reading()) return;
  if (positive.number < 0) fields.reject("number", "expected 0 or more");
  if (positive.number == 0) fields.reject("", "is nothing");
}
struct Positives {
  std::vector<Positive> list;
};
void describe(Fields& fields, Positives& positives) { fields.list("list", positives.list); }

TEST(Fields, RejectionsNameTheFieldOrTheObject) {
  EXPECT_EQ(decode<Positives>(R"({"list":[{"number":-1}]})").error().message, "list[0].number: expected 0 or more");
  EXPECT_EQ(decode<Positives>(R"({"list":[{"number":1},{"number":0}]})").error().message, "list[1]: is nothing");
}

struct Verbatim {
  Raw raw;
};
void describe(Fields& fields, Verbatim& verbatim) { fields.whole(verbatim.raw); }
struct Verbatims {
  std::vector<Verbatim> list;
};
void describe(Fields& fields, Verbatims& verbatims) { fields.list("list", verbatims.list); }

TEST(Fields, WholeObjectsAreWrittenAsTheyWereRead) {
  const char* text = R"({"list":[{"a":1},{"b":{"c":[]}}]})";
  EXPECT_EQ(encode(decode<Verbatims>(text).value()), text);
}

TEST(Fields, WholeWithoutTextIsAnEmptyObject) { EXPECT_EQ(encode(Verbatims{{{}, {}}}), R"({"list":[{},{}]})"); }

/// One field of each sort that is only ever written.
struct Poster {
  std::vector<Leaf> leaves;
  std::optional<std::vector<Leaf>> more;
  std::optional<Leaf> leaf;
};
void describe(Fields& fields, Poster& poster) {
  fields.writtenList("leaves", poster.leaves);
  fields.writtenList("more", poster.more, Absence::Null);
  fields.writtenObject("leaf", poster.leaf, Absence::Omit);
}

TEST(Fields, WhatIsOnlyWrittenIsWrittenAsAnythingElse) {
  EXPECT_EQ(encode(Poster{{{1}, {2}}, {{{3}}}, Leaf{4}}),
            R"({"leaves":[{"number":1},{"number":2}],"more":[{"number":3}],"leaf":{"number":4}})");
  EXPECT_EQ(encode(Poster{}), R"({"leaves":[],"more":null})");
}

TEST(Fields, WhatIsOnlyWrittenCannotBeRead) {
  const std::string_view reason = ": is only ever written";
  EXPECT_EQ(decode<Poster>(R"({"leaves":[]})").error().message, "leaves" + std::string(reason));
  EXPECT_EQ(decode<Poster>(R"({"leaves":null,"more":[]})").error().message, "leaves: expected a list");
}

}  // namespace
}  // namespace cossistant::json
