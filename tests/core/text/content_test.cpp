#include "core/text/content.hpp"

#include <gtest/gtest.h>

/// api §6.4.

namespace cossistant {
namespace {

Override say(std::string locale, std::string text) { return {"key", std::move(locale), std::move(text)}; }
Override call(std::string locale, std::int64_t function) { return {"key", std::move(locale), "", function}; }

struct ChoiceCase {
  std::string name;
  std::vector<Override> content;
  std::vector<std::string> chain;
  std::string said;  // the text, or the number of the function; empty when nothing applies
};
class OverrideThatApplies : public testing::TestWithParam<ChoiceCase> {};
TEST_P(OverrideThatApplies, Is) {
  const Override* chosen = chooseOverride(GetParam().content, "key", GetParam().chain);
  std::string said;
  if (chosen) said = chosen->isFunction() ? std::to_string(chosen->function) : chosen->text;
  EXPECT_EQ(said, GetParam().said);
}
INSTANTIATE_TEST_SUITE_P(
    , OverrideThatApplies,
    testing::ValuesIn<ChoiceCase>({
        {"NoneWhereThereIsNone", {}, {"en"}, ""},
        {"ForAnyLocale", {say("", "any")}, {"fr", "en"}, "any"},
        {"OfTheLocaleBeforeAnyLocale", {say("", "any"), say("fr", "oui")}, {"fr", "en"}, "oui"},
        {"OfTheFullTagBeforeItsBase", {say("fr", "oui"), say("fr-ca", "ouin")}, {"fr-ca", "fr", "en"}, "ouin"},
        {"OfTheBaseForARegion", {say("fr", "oui")}, {"fr-be", "fr", "en"}, "oui"},
        {"OfARegionForTheBase", {say("fr-ca", "ouin")}, {"fr-fr", "fr", "en"}, "ouin"},
        {"OfTheBaseBeforeAnotherRegion", {say("fr-ca", "ouin"), say("fr", "oui")}, {"fr-fr", "fr", "en"}, "oui"},
        {"OfARegionWhereTheBaseIsEmpty", {say("fr", ""), say("fr-ca", "ouin")}, {"fr", "en"}, "ouin"},
        {"OfEnglishWhichEndsEveryChain", {say("en", "yes")}, {"fr", "en"}, "yes"},
        {"OfTheChainInItsOrder", {say("en", "yes"), say("fr", "oui")}, {"de", "fr", "en"}, "oui"},
        {"NotOfAnotherLanguage", {say("es", "si")}, {"fr", "en"}, ""},
        {"NotAnEmptyText", {say("fr", ""), say("", "any")}, {"fr", "en"}, "any"},
        {"NotOneThatSaysNothing", {{"key", "fr", ""}}, {"fr", "en"}, ""},
        {"NotOfAnotherKey", {{"other", "", "any"}}, {"en"}, ""},
        {"AFunctionLikeAText", {say("", "any"), call("fr", 3)}, {"fr", "en"}, "3"},
        {"TheFunctionWithTheNumberZero", {call("", 0)}, {"en"}, "0"},
    }),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace cossistant
