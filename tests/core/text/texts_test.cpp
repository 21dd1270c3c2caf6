#include "core/text/texts.hpp"

#include <gtest/gtest.h>

#include <utility>

/// api §6.3 to §6.5.

namespace cossistant {
namespace {

constexpr std::string_view kFrench = R"({"common.fallbacks.you": "Vous \"!\"", "page.home.history.more":
    {"one": "{count} autre", "many": "{count} d’autres", "other": "{count} autres"}})";

void want(Texts& texts, std::vector<std::string> languages, std::string_view ofVisitor = {}) {
  texts.options.languages = std::move(languages);
  updateInPlace(texts, LanguagesMoved{ofVisitor});
}

void speakFrench(Texts& texts) { EXPECT_FALSE(updateInPlace(texts, LocaleFileCame{"fr", kFrench})); }

Said saidOf(const Texts& texts, std::string_view key) {
  for (std::size_t i = 0; i < texts.english.sentences.size(); ++i) {
    if (const auto said = sayAt(texts, i); said && said->key == key) return *said;
  }
  ADD_FAILURE() << key;
  return {};
}

TEST(Texts, AreEnglishWithoutAnything) {
  const Texts texts;
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "You");
  EXPECT_EQ(texts.chain, std::vector<std::string>{"en"});
}

TEST(Texts, ThePagesWishComesFirstThenTheVisitorsThenTheBrowsers) {
  Texts texts;
  texts.options.locale = "es";
  want(texts, {"de", "en"}, "fr-FR");
  const std::vector<std::string> chain = {"es", "fr-fr", "fr", "de", "en"};
  EXPECT_EQ(texts.chain, chain);
}

TEST(Texts, AreThoseOfTheLocaleOnceItIsRead) {
  Texts texts;
  want(texts, {"fr"});
  speakFrench(texts);
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "Vous \"!\"");
  EXPECT_EQ(saidOf(texts, "page.home.history.more").forms.size(), 3u);
}

TEST(Texts, AKeyThatTheLocaleLacksIsSaidInEnglish) {
  Texts texts;
  speakFrench(texts);
  EXPECT_EQ(sentenceOf(texts, "component.loading"), "Loading");
}

TEST(Texts, AFileThatCannotBeReadIsEnglish) {
  Texts texts;
  speakFrench(texts);
  EXPECT_TRUE(updateInPlace(texts, LocaleFileCame{"es", "<html>"}));
  EXPECT_EQ(builtInLanguage(texts), "en");
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "You");
}

TEST(Texts, AKeyThatNobodyHasReadsAsItself) { EXPECT_EQ(sentenceOf(Texts{}, "no.such.key"), "no.such.key"); }

TEST(Texts, AnEnglishOverrideBeatsTheBuiltInFrench) {
  Texts texts;
  want(texts, {"fr"});
  speakFrench(texts);
  texts.options.content = {{"common.fallbacks.you", "en", "Me"}};
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "Me");
}

TEST(Texts, OfAFunctionTheCoreSaysWhatIsBuiltIn) {
  Texts texts;
  texts.options.content = {{"common.fallbacks.you", "", "", 0}};
  EXPECT_EQ(sentenceOf(texts, "common.fallbacks.you"), "You");
  EXPECT_EQ(saidOf(texts, "common.fallbacks.you").override->function, 0);
}

struct BuiltInCase {
  std::string name;
  std::vector<std::string> languages;
  bool hasFolder;
  std::string builtIn;
};
class WantedBuiltIn : public testing::TestWithParam<BuiltInCase> {};
TEST_P(WantedBuiltIn, Is) {
  Texts texts;
  if (GetParam().hasFolder) texts.options.localesUrl = "/locales/";
  texts.options.files = {{"PT-br", "{}"}};
  want(texts, GetParam().languages);
  EXPECT_EQ(wantedBuiltIn(texts), GetParam().builtIn);
}
INSTANTIATE_TEST_SUITE_P(, WantedBuiltIn,
                         testing::ValuesIn<BuiltInCase>({
                             {"TheFirstOfTheChainThatThereIs", {"de", "fr-FR", "es"}, true, "fr"},
                             {"EnglishWhereItComesBefore", {"en-GB", "fr"}, true, "en"},
                             {"EnglishWhereThereIsNone", {"de"}, true, "en"},
                             {"EnglishWithoutAFolder", {"fr"}, false, "en"},
                             {"OneThatThePageBrought", {"pt-BR", "fr"}, false, "pt-br"},
                         }),
                         [](const auto& info) { return info.param.name; });

TEST(Texts, AFileIsInItsFolderWithTheQueryBehind) {
  Texts texts;
  texts.options.localesUrl = "https://cdn.test/locales/";
  EXPECT_EQ(fileUrl(texts, "fr"), "https://cdn.test/locales/fr.json");
  texts.options.localesUrl = "https://cdn.test/locales/?v=3";
  EXPECT_EQ(fileUrl(texts, "fr"), "https://cdn.test/locales/fr.json?v=3");
}

TEST(Texts, TheGreetingFollowsThePartOfTheDay) {
  Texts texts;
  texts.partOfDay = PartOfDay::Evening;
  const Said said = saidOf(texts, "page.home.greeting");
  ASSERT_EQ(said.forms.size(), 1u);
  EXPECT_EQ(said.forms.front().form, "evening");
  ASSERT_EQ(said.unnamed.size(), 1u);
  EXPECT_EQ(said.unnamed.front().literal.find('{'), std::string::npos);
}

struct NeedCase {
  std::string key;
  bool needsVariables;
};
class KeyThatNeedsVariables : public testing::TestWithParam<NeedCase> {};
TEST_P(KeyThatNeedsVariables, IsKnown) {
  const Texts texts;
  EXPECT_EQ(saidOf(texts, GetParam().key).needsVariables, GetParam().needsVariables);
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

TEST(Texts, SayEachKeyOnceAndNoneForSentencesWithoutAName) {
  const Texts texts;
  std::string_view before;
  for (std::size_t i = 0; i < texts.english.sentences.size(); ++i) {
    const auto said = sayAt(texts, i);
    if (!said) continue;
    EXPECT_NE(std::exchange(before, said->key), said->key);
    EXPECT_FALSE(said->key.ends_with(".unnamed")) << said->key;
  }
}

TEST(SpokenLanguage, IsThatOfTheSentences) {
  Texts texts;
  want(texts, {"en-GB"});
  EXPECT_EQ(spokenLanguage(texts), "en-gb");
  want(texts, {"fr-CA"});
  EXPECT_EQ(spokenLanguage(texts), "en") << "the French are not there yet";
  speakFrench(texts);
  EXPECT_EQ(spokenLanguage(texts), "fr-ca");
  want(texts, {"de", "fr"});
  EXPECT_EQ(spokenLanguage(texts), "fr");
}

TEST(SpokenLanguage, IsThatOfThePagesOwnTexts) {
  Texts texts;
  want(texts, {"ar"});
  texts.options.content = {{"component.loading", "ar", "…"}};
  EXPECT_EQ(spokenLanguage(texts), "ar");
}

TEST(SpokenLanguage, IsTheOneThatThePageNamesForTextsThatItHasForAny) {
  Texts texts;
  texts.options.content = {{"component.loading", "", "…"}};
  want(texts, {"ar"});
  EXPECT_EQ(spokenLanguage(texts), "en") << "what the browser wants says nothing of the page's texts";
  texts.options.locale = "ar";
  updateInPlace(texts, LanguagesMoved{});
  EXPECT_EQ(spokenLanguage(texts), "ar");
}

}  // namespace
}  // namespace cossistant
