#include "core/text/texts.hpp"

#include <gtest/gtest.h>

/// api §6.3 to §6.5.

namespace cossistant {
namespace {

Locale french() {
  auto read = readLocale("fr", R"({"common.fallbacks.you": "Vous", "page.home.history.more":
      {"one": "{count} autre", "many": "{count} d’autres", "other": "{count} autres"}})");
  return read.ok() ? read.value() : Locale{};
}

Texts wanting(std::vector<std::string> tags) { return update(Texts{}, LocalesWanted{std::move(tags)}); }

Said saidOf(const Texts& texts, std::string_view key) {
  for (const Said& said : sayAll(texts)) {
    if (said.key == key) return said;
  }
  ADD_FAILURE() << key;
  return {};
}

TEST(Texts, AreEnglishWithoutAnything) { EXPECT_EQ(sentenceOf(Texts{}, "common.fallbacks.you"), "You"); }

TEST(Texts, AreThoseOfTheLocaleOnceItIsRead) {
  const Texts texts = update(wanting({"fr"}), LocaleRead{french()});
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "Vous");
  EXPECT_EQ(saidOf(texts, "page.home.history.more").forms.size(), 3u);
}

TEST(Texts, AKeyThatTheLocaleLacksIsSaidInEnglish) {
  EXPECT_EQ(sentenceOf(update(wanting({"fr"}), LocaleRead{french()}), "component.loading"), "Loading");
}

TEST(Texts, AKeyThatNobodyHasReadsAsItself) { EXPECT_EQ(sentenceOf(Texts{}, "no.such.key"), "no.such.key"); }

TEST(Texts, AnEnglishOverrideBeatsTheBuiltInFrench) {
  Texts texts = update(wanting({"fr"}), LocaleRead{french()});
  texts = update(std::move(texts), ContentGiven{{{"common.fallbacks.you", "en", "Me", std::nullopt}}});
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "Me");
}

TEST(Texts, LaterContentReplacesEarlierContent) {
  Texts texts = update(Texts{}, ContentGiven{{{"common.fallbacks.you", "", "Me", std::nullopt}}});
  texts = update(std::move(texts), ContentGiven{});
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "You");
}

TEST(Texts, OfAFunctionTheCoreSaysWhatIsBuiltIn) {
  const Texts texts = update(Texts{}, ContentGiven{{{"common.fallbacks.you", "", std::nullopt, 0}}});
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "You");
  EXPECT_EQ(saidOf(texts, "common.fallbacks.you").override->function, 0);
}

TEST(Texts, TheBuiltInLocaleIsTheFirstOfTheChainThatThereIs) {
  const std::vector<std::string_view> available = {"en", "fr", "es"};
  EXPECT_EQ(chooseBuiltIn(wanting({"de", "fr-FR"}).chain, available), "fr");
  EXPECT_EQ(chooseBuiltIn(wanting({"es", "fr"}).chain, available), "es");
  EXPECT_EQ(chooseBuiltIn(wanting({"de"}).chain, available), "en");
  EXPECT_EQ(chooseBuiltIn(wanting({"fr"}).chain, {}), "en");
}

TEST(Texts, TheGreetingFollowsThePartOfTheDay) {
  Texts texts;
  texts.partOfDay = PartOfDay::Evening;
  const Said said = saidOf(texts, "page.home.greeting");
  ASSERT_EQ(said.forms.size(), 1u);
  EXPECT_EQ(said.forms.front().form, "evening");
  ASSERT_EQ(said.unnamed.size(), 1u);
  EXPECT_EQ(said.unnamed.front().text.find('{'), std::string::npos);
}

struct NeedCase {
  std::string key;
  bool needsVariables;
};
class KeyThatNeedsVariables : public testing::TestWithParam<NeedCase> {};
TEST_P(KeyThatNeedsVariables, IsKnown) {
  EXPECT_EQ(saidOf(Texts{}, GetParam().key).needsVariables, GetParam().needsVariables);
}
INSTANTIATE_TEST_SUITE_P(, KeyThatNeedsVariables,
                         testing::ValuesIn<NeedCase>({{"common.actions.close", false},
                                                      {"common.actions.removeFile", true},
                                                      {"page.home.greeting", false},
                                                      {"page.home.tagline", false},
                                                      {"page.home.history.more", true},
                                                      {"component.conversationPage.ratingLabel", true},
                                                      {"component.conversationEvent.resolved", true},
                                                      {"component.conversationEvent.visitorIdentified", true}}));

TEST(Texts, HaveNoKeyOfTheirOwnForSentencesWithoutAName) {
  const Texts texts;
  for (const Said& said : sayAll(texts)) EXPECT_FALSE(said.key.ends_with(".unnamed")) << said.key;
}

TEST(SpokenLanguage, IsThatOfTheSentences) {
  EXPECT_EQ(spokenLanguage(wanting({"fr-CA"})), "en") << "the French are not there yet";
  EXPECT_EQ(spokenLanguage(update(wanting({"fr-CA"}), LocaleRead{french()})), "fr-ca");
  EXPECT_EQ(spokenLanguage(update(wanting({"de", "fr"}), LocaleRead{french()})), "fr");
  EXPECT_EQ(spokenLanguage(wanting({"en-GB"})), "en-gb");
}

TEST(SpokenLanguage, IsThatOfThePagesOwnTexts) {
  const Texts texts = update(wanting({"ar"}), ContentGiven{{{"component.loading", "ar", "…", std::nullopt}}});
  EXPECT_EQ(spokenLanguage(texts), "ar");
}

}  // namespace
}  // namespace cossistant
