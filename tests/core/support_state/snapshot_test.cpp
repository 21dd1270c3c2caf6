#include "core/support_state/snapshot.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

const SupportDefinition kDefinition{{},
                                    {{{{"profile", true, false}, {"invite", false, false}, {"done", false, true}}}}};

SupportState withSteps(std::vector<OnboardingStep> steps) { return {{}, std::move(steps)}; }

std::vector<std::string> idsOf(const OnboardingSnapshot& snapshot) {
  std::vector<std::string> ids;
  for (const OnboardingStepView& step : snapshot.steps) ids.push_back(step.definition.id);
  return ids;
}

TEST(OnboardingSnapshot, ListsTheConfiguredStepsInTheirOrderWithDefaults) {
  const json::Raw metadata{R"({"team":3})"};
  const auto snapshot = onboardingSnapshot(
      kDefinition, withSteps({{"elsewhere", true, {}}, {"invite", true, metadata}, {"profile", false, {}}}));
  EXPECT_EQ(idsOf(snapshot), (std::vector<std::string>{"profile", "invite", "done"}));
  EXPECT_EQ(snapshot.steps[1], (OnboardingStepView{{"invite", false, false}, true, metadata}));
  EXPECT_EQ(snapshot.steps[2], (OnboardingStepView{{"done", false, true}, false, std::nullopt}));
}

TEST(OnboardingSnapshot, TheCurrentStepIsTheFirstThatIsNotCompleted) {
  EXPECT_EQ(onboardingSnapshot(kDefinition, {}).currentStepId, "profile");
  const auto later = onboardingSnapshot(kDefinition, withSteps({{"profile", true, {}}, {"done", true, {}}}));
  EXPECT_EQ(later.currentStepId, "invite");
  EXPECT_FALSE(later.isCompleted);
}

TEST(OnboardingSnapshot, IsCompletedWhenNoStepIsLeft) {
  const auto snapshot =
      onboardingSnapshot(kDefinition, withSteps({{"profile", true, {}}, {"invite", true, {}}, {"done", true, {}}}));
  EXPECT_TRUE(snapshot.isCompleted);
  EXPECT_EQ(snapshot.currentStepId, std::nullopt);
}

TEST(OnboardingSnapshot, WithoutAConfiguredOnboardingItHasTheStepsOfTheState) {
  for (const auto& definition : {std::optional<SupportDefinition>{}, std::optional(SupportDefinition{{"beta"}, {}})}) {
    const auto snapshot = onboardingSnapshot(definition, withSteps({{"b", true, {}}, {"a", false, {}}}));
    EXPECT_EQ(idsOf(snapshot), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(snapshot.currentStepId, "a");
  }
}

TEST(OnboardingSnapshot, WithoutStepsIsNotCompleted) { EXPECT_FALSE(onboardingSnapshot({}, {}).isCompleted); }

TEST(OnboardingSnapshot, AStepIsWrittenAsItIsDrawn) {
  EXPECT_EQ(json::encode(OnboardingStepView{{"a", true, false}, true, json::Raw{R"({"b":1})"}}),
            R"({"id":"a","isFirst":true,"isLast":false,"completed":true,"metadata":{"b":1}})");
}

}  // namespace
}  // namespace cossistant
