#include "core/visitor/identification.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

VisitorIdentity identity(std::string_view text) { return json::decode<VisitorIdentity>(text).value(); }
constexpr std::string_view kAda = R"({"externalId":"7","name":"Ada","metadata":{"plan":"pro","seats":3}})";
constexpr const char* kHash = "bb453629";

/// The state, and what is known of the visitor.
struct Scene {
  Identification state;
  std::optional<PublicContact> contact;
  bool isFresh = true;

  explicit Scene(std::string_view declared = {}) {
    if (!declared.empty()) declare(declared);
  }
  void declare(std::string_view text) { updateInPlace(state, IdentityDeclared{identity(text)}); }
  [[nodiscard]] VisitorView view() const { return {true, isFresh, contact ? &*contact : nullptr}; }
  std::optional<VisitorCall> due() { return takeDue(state, view()); }
  bool identifies() { return due().value_or(VisitorCall{}).identity.has_value(); }
  void answer(bool succeeded) { updateInPlace(state, IdentifyAnswered{succeeded}); }
  /// The contact as the server has it after an identification.
  void become(std::optional<std::string> name, std::optional<std::string> hash = std::nullopt) {
    contact = PublicContact{"c1", std::move(name), std::nullopt, std::nullopt, std::move(hash)};
  }
};

TEST(Identification, WhatIsDeclaredWaitsForTheVisitor) {
  Scene scene(kAda);
  EXPECT_EQ(takeDue(scene.state, VisitorView{}), std::nullopt);
  EXPECT_TRUE(scene.identifies());
}

TEST(Identification, NobodyIsIdentifiedWithoutAnIdOrAnEmail) {
  EXPECT_EQ(Scene(R"({"name":"Ada"})").due(), std::nullopt);
  EXPECT_EQ(Scene().due(), std::nullopt);
}

TEST(Identification, LeavesTheMetadataOfADeclarationOut) {
  const auto due = Scene(kAda).due();
  ASSERT_TRUE(due && due->identity);
  EXPECT_EQ(due->identity->metadata, std::nullopt);
  EXPECT_EQ(due->callId, 0);
}

TEST(Identification, OneRequestIsOnItsWayAtATime) {
  Scene scene(kAda);
  EXPECT_TRUE(scene.identifies());
  scene.declare(R"({"externalId":"8"})");
  EXPECT_EQ(scene.due(), std::nullopt);
  scene.answer(true);
  EXPECT_TRUE(scene.identifies());
}

TEST(Identification, ASuccessIsNotRepeatedAlthoughNoContactCame) {
  Scene scene(kAda);
  scene.identifies();
  scene.answer(true);
  updateInPlace(scene.state, IdentificationRenewed{});
  EXPECT_EQ(scene.due(), std::nullopt);
}

TEST(Identification, AFailureIsTriedAgainOnceTheNetworkIsBack) {
  Scene scene(kAda);
  scene.identifies();
  scene.answer(false);
  EXPECT_EQ(scene.due(), std::nullopt) << "not at once";
  updateInPlace(scene.state, IdentificationRenewed{});
  EXPECT_TRUE(scene.identifies());
}

TEST(Identification, AFailureIsTriedAgainWithOtherInputs) {
  Scene scene(kAda);
  scene.identifies();
  scene.answer(false);
  scene.declare(R"({"externalId":"7","name":"Ada L."})");
  EXPECT_TRUE(scene.identifies());
}

struct AgainCase {
  const char* name;
  const char* declared;
  bool identifies;
};

class AContactThatIsKnown : public testing::TestWithParam<AgainCase> {};

TEST_P(AContactThatIsKnown, IsIdentifiedAgainWhereItDiffers) {
  Scene scene(GetParam().declared);
  scene.become("Ada");
  EXPECT_EQ(scene.identifies(), GetParam().identifies);
}

INSTANTIATE_TEST_SUITE_P(, AContactThatIsKnown,
                         testing::ValuesIn<AgainCase>({
                             {"Same", R"({"externalId":"7","name":"Ada"})", false},
                             {"OtherName", R"({"externalId":"7","name":"Ada L."})", true},
                             {"OtherExternalIdAlone", R"({"externalId":"8"})", false},
                             {"NewEmail", R"({"email":"ada@acorn.test"})", true},
                             {"NameTakenAway", R"({"externalId":"7","name":null})", true},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Identification, AServerThatKeepsItsOwnSpellingIsNotAskedForEver) {
  Scene scene(R"({"email":"Ada@Acorn.test"})");
  scene.identifies();
  scene.answer(true);
  scene.become(std::nullopt);
  scene.contact->email = "ada@acorn.test";
  EXPECT_TRUE(scene.identifies()) << "it differs from what is declared";
  scene.answer(true);
  EXPECT_EQ(scene.due(), std::nullopt) << "and goes on to";
}

TEST(Identification, MetadataWaitsForTheContact) {
  Scene scene(kAda);
  EXPECT_TRUE(scene.identifies());
  scene.answer(true);
  EXPECT_EQ(scene.due(), std::nullopt);
  scene.become("Ada");
  const auto due = scene.due();
  ASSERT_TRUE(due && !due->identity);
  EXPECT_EQ(due->metadata.text, R"({"plan":"pro","seats":3})");
}

TEST(Identification, MetadataWaitsForTheHashOfTheContact) {
  Scene scene(kAda);
  scene.become("Ada");
  scene.isFresh = false;
  EXPECT_EQ(scene.due(), std::nullopt);
}

TEST(Identification, MetadataThatTheContactHasIsNotSent) {
  Scene scene(kAda);
  scene.become("Ada", kHash);
  EXPECT_EQ(scene.due(), std::nullopt);
}

TEST(Identification, MetadataIsSentOnceWhateverTheServerSaysOfIt) {
  Scene scene(kAda);
  scene.become("Ada");
  EXPECT_NE(scene.due(), std::nullopt);
  updateInPlace(scene.state, MetadataAnswered{});
  EXPECT_EQ(scene.due(), std::nullopt);
  scene.declare(R"({"externalId":"7","metadata":{"seats":3,"plan":"pro"}})");
  EXPECT_EQ(scene.due(), std::nullopt) << "the same in another order";
  scene.declare(R"({"externalId":"7","metadata":{"seats":4,"plan":"pro"}})");
  EXPECT_NE(scene.due(), std::nullopt);
}

TEST(Identification, MetadataWithoutKeysIsNotSent) {
  Scene scene(R"({"externalId":"7","metadata":{}})");
  scene.become("Ada");
  EXPECT_EQ(scene.due(), std::nullopt);
}

TEST(Identification, CallsAreMadeInOrderEachOnce) {
  Scene scene;
  updateInPlace(scene.state, VisitorCalled{{1, identity(kAda), {}}});
  updateInPlace(scene.state, VisitorCalled{{2, std::nullopt, {R"({"plan":"pro"})"}}});
  const auto first = scene.due();
  ASSERT_TRUE(first && first->identity);
  EXPECT_EQ(first->callId, 1);
  EXPECT_TRUE(first->identity->metadata.has_value()) << "a call says all at once";
  EXPECT_EQ(scene.due(), std::nullopt);
  scene.answer(false);
  EXPECT_EQ(scene.due().value_or(VisitorCall{}).callId, 2);
  updateInPlace(scene.state, MetadataAnswered{});
  EXPECT_EQ(scene.due(), std::nullopt);
}

TEST(Identification, ACallDoesNotCountForWhatIsDeclared) {
  Scene scene(kAda);
  updateInPlace(scene.state, VisitorCalled{{1, identity(R"({"externalId":"8"})"), {}}});
  EXPECT_EQ(scene.due().value_or(VisitorCall{}).callId, 1);
  scene.answer(true);
  EXPECT_TRUE(scene.identifies());
}

TEST(IsIdentifying, FromTheDeclarationToTheEndOfTheTry) {
  Scene scene(kAda);
  EXPECT_TRUE(isIdentifying(scene.state, VisitorView{})) << "the visitor is not known yet";
  EXPECT_TRUE(isIdentifying(scene.state, scene.view()));
  scene.identifies();
  EXPECT_TRUE(isIdentifying(scene.state, scene.view()));
  scene.answer(false);
  EXPECT_FALSE(isIdentifying(scene.state, scene.view()));
}

TEST(IsIdentifying, NotOnceThereIsAContact) {
  Scene scene(R"({"externalId":"7","name":"Ada L."})");
  scene.become("Ada");
  scene.identifies();
  EXPECT_FALSE(isIdentifying(scene.state, scene.view()));
}

TEST(IsIdentifying, WhileACallWaits) {
  Scene scene;
  EXPECT_FALSE(isIdentifying(scene.state, scene.view()));
  updateInPlace(scene.state, VisitorCalled{{1, identity(kAda), {}}});
  EXPECT_TRUE(isIdentifying(scene.state, scene.view()));
}

}  // namespace
}  // namespace cossistant
