#include "core/model/support_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;

const json::Raw kOld{R"({"x":1})"};
const json::Raw kNew{R"({"y":2})"};

TEST(FeatureFlags, AreTrimmedFilteredUniqueAndSorted) {
  EXPECT_THAT(normalizedFlags({"new-nav", " beta\t", "", "  ", "a,b", "beta", "Zed"}),
              ElementsAre("Zed", "beta", "new-nav"));
}

struct UpdateCase {
  const char* name;
  OnboardingUpdate update;
  std::vector<OnboardingStep> after;  // of a completed step `a` with metadata
};

class OnboardingChange : public testing::TestWithParam<UpdateCase> {};

TEST_P(OnboardingChange, ChangesWhatItSaysAndKeepsTheRest) {
  SupportState state{{"beta"}, {{"a", true, kOld}}};
  applyUpdate(state, GetParam().update);
  EXPECT_EQ(state, (SupportState{{"beta"}, GetParam().after}));
}

INSTANTIATE_TEST_SUITE_P(
    , OnboardingChange,
    testing::ValuesIn<UpdateCase>({
        {"Reset", {.reset = true}, {}},
        {"ResetGoesBeforeAStep", {.reset = true, .stepId = "a", .completed = true}, {}},
        {"WithoutAStep", {.completed = false}, {{"a", true, kOld}}},
        {"Uncomplete", {.stepId = "a", .completed = false}, {{"a", false, kOld}}},
        {"ReplaceMetadata", {.stepId = "a", .metadata = kNew}, {{"a", true, kNew}}},
        {"ClearMetadata", {.stepId = "a", .clearsMetadata = true}, {{"a", true, {}}}},
        {"NewStep", {.stepId = "b", .completed = true}, {{"a", true, kOld}, {"b", true, {}}}},
        {"NewStepByMetadata", {.stepId = "b", .metadata = kNew}, {{"a", true, kOld}, {"b", false, kNew}}},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(OnboardingUpdates, AreValidWhenTheyResetOrChangeANamedStep) {
  EXPECT_TRUE(isValid({.reset = true}));
  EXPECT_TRUE(isValid({.stepId = "a", .completed = false}));
  EXPECT_TRUE(isValid({.stepId = "a", .metadata = kNew}));
  EXPECT_TRUE(isValid({.stepId = "a", .clearsMetadata = true}));
  EXPECT_FALSE(isValid({}));
  EXPECT_FALSE(isValid({.stepId = "a"}));
  EXPECT_FALSE(isValid({.stepId = " ", .completed = true}));
  EXPECT_FALSE(isValid({.completed = true}));
  EXPECT_FALSE(isValid({.stepId = "a", .metadata = json::Raw{"[1]"}}));
}

}  // namespace
}  // namespace cossistant
