#include "core/support_state/definition.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

using Steps = std::vector<StepDefinition>;

struct DefinitionCase {
  const char* name;
  std::vector<std::string> featureFlags;
  std::optional<OnboardingDefinition> onboarding;
  const char* complaint;  // empty for a right one
};

class SupportDefinitionCheck : public testing::TestWithParam<DefinitionCase> {};

TEST_P(SupportDefinitionCheck, SaysWhatIsWrong) {
  const auto error = definitionError({GetParam().featureFlags, GetParam().onboarding});
  EXPECT_EQ(error ? error->message : "", GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(
    , SupportDefinitionCheck,
    testing::ValuesIn<DefinitionCase>({
        {"Nothing", {}, {}, ""},
        {"Flags", {"beta", "new-nav"}, {}, ""},
        {"BlankFlag", {"beta", " \t"}, {}, "the name of a feature flag is blank"},
        {"FlagWithAComma", {"a,b"}, {}, "the feature flag 'a,b' has a comma in its name"},
        {"FlagTwice", {"beta", " beta"}, {}, "two feature flags are called ' beta'"},
        {"TwoSteps", {}, {{Steps{{"a", true, false}, {"b", false, true}}}}, ""},
        {"ThreeStepsLastInTheMiddle", {}, {{Steps{{"a", false, false}, {"b", false, true}, {"c", true, false}}}}, ""},
        {"NoSteps", {}, OnboardingDefinition{}, "onboarding needs at least two steps"},
        {"OneStep", {}, {{Steps{{"a", true, true}}}}, "onboarding needs at least two steps"},
        {"BlankId", {}, {{Steps{{"a", true, false}, {" ", false, true}}}}, "the id of an onboarding step is blank"},
        {"SameId", {}, {{Steps{{"a", true, false}, {"a", false, true}}}}, "two onboarding steps are called 'a'"},
        {"NoFirst", {}, {{Steps{{"a"}, {"b", false, true}}}}, "onboarding needs exactly one first step"},
        {"TwoFirsts",
         {},
         {{Steps{{"a", true}, {"b", true}, {"c", false, true}}}},
         "onboarding needs exactly one first step"},
        {"NoLast", {}, {{Steps{{"a", true}, {"b"}}}}, "onboarding needs exactly one last step"},
        {"TwoLasts",
         {},
         {{Steps{{"a", true}, {"b", false, true}, {"c", false, true}}}},
         "onboarding needs exactly one last step"},
        {"FirstIsLast", {}, {{Steps{{"a", true, true}, {"b"}}}}, "the step 'a' is both the first and the last"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
