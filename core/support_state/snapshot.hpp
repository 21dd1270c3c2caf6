#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/support_state.hpp"
#include "core/support_state/definition.hpp"

namespace cossistant {

/// A step of the onboarding with how far the visitor is.
struct OnboardingStepView {
  StepDefinition definition;
  bool completed = false;
  std::optional<json::Raw> metadata;
  bool operator==(const OnboardingStepView&) const = default;
};

struct OnboardingSnapshot {
  std::vector<OnboardingStepView> steps;
  std::optional<std::string> currentStepId;  // of the first step that is not completed
  bool isCompleted = false;                  // there are steps, and none is left
  bool operator==(const OnboardingSnapshot&) const = default;
};

/// The configured steps in their order; without an onboarding in the definition those that the state has (api §9.3).
/// O(steps²): there are a handful.
[[nodiscard]] OnboardingSnapshot onboardingSnapshot(const std::optional<SupportDefinition>& definition,
                                                    const SupportState& state);

/// In JSON the `OnboardingStep` of `js-glue/core/types.ts`.
void describe(json::Fields& fields, OnboardingStepView& step);

}  // namespace cossistant
