#include "core/text/content.hpp"

#include <gtest/gtest.h>

/// api §6.4.

namespace cossistant {
namespace {

Override say(std::string locale, std::string text) { return {"key", std::move(locale), std::move(text), std::nullopt}; }
Override call(std::string locale, std::int64_t function) { return {"key", std::move(locale), std::nullopt, function}; }

struct ChoiceCase {
  std::string name;
  std::vector<Override> content;
  std::vector<std::string> chain;
  std::string said;  // the text, or the number of the function; empty when nothing applies
};
class OverrideThatApplies : public testing::TestWithParam<ChoiceCase> {};
TEST_P(OverrideThatApplies, Is) {
  const auto content = acceptContent(GetParam().content);
  const Override* chosen = chooseOverride(content, "key", GetParam().chain);
  const std::string said = !chosen ? "" : chosen->text ? *chosen->text : std::to_string(*chosen->function);
  EXPECT_EQ(said, GetParam().said);
}
INSTANTIATE_TEST_SUITE_P(
    , OverrideThatApplies,
    testing::ValuesIn<ChoiceCase>({
        {"NoneWhereThereIsNone", {}, {"en"}, ""},
        {"ForAnyLocale", {say("", "any")}, {"fr", "en"}, "any"},
        {"OfTheLocaleBeforeAnyLocale", {say("", "any"), say("fr", "oui")}, {"fr", "en"}, "oui"},
        {"OfTheFullTagBeforeItsBase", {say("fr", "oui"), say("fr-CA", "ouin")}, {"fr-ca", "fr", "en"}, "ouin"},
        {"OfTheBaseForARegion", {say("fr", "oui")}, {"fr-be", "fr", "en"}, "oui"},
        {"OfARegionForTheBase", {say("fr-CA", "ouin")}, {"fr-fr", "fr", "en"}, "ouin"},
        {"OfTheBaseBeforeAnotherRegion", {say("fr-CA", "ouin"), say("fr", "oui")}, {"fr-fr", "fr", "en"}, "oui"},
        {"OfARegionWhereTheBaseIsEmpty", {say("fr", ""), say("fr-CA", "ouin")}, {"fr", "en"}, "ouin"},
        {"OfEnglishWhichEndsEveryChain", {say("en", "yes")}, {"fr", "en"}, "yes"},
        {"OfTheChainInItsOrder", {say("en", "yes"), say("fr", "oui")}, {"de", "fr", "en"}, "oui"},
        {"NotOfAnotherLanguage", {say("es", "si")}, {"fr", "en"}, ""},
        {"InAnyCaseOfTheTag", {say("FR-ca", "ouin")}, {"fr-ca", "fr", "en"}, "ouin"},
        {"NotAnEmptyText", {say("fr", ""), say("", "any")}, {"fr", "en"}, "any"},
        {"NotOneThatSaysNothing", {{"key", "fr", std::nullopt, std::nullopt}}, {"fr", "en"}, ""},
        {"NotOfAnotherKey", {{"other", "", "any", std::nullopt}}, {"en"}, ""},
        {"AFunctionLikeAText", {say("", "any"), call("fr", 3)}, {"fr", "en"}, "3"},
        {"TheFunctionWithTheNumberZero", {call("", 0)}, {"en"}, "0"},
    }),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace cossistant
