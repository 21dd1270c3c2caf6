#include "core/support_state/snapshot.hpp"

#include <algorithm>
#include <utility>

namespace cossistant {

OnboardingSnapshot onboardingSnapshot(const std::optional<SupportDefinition>& definition, const SupportState& state) {
  OnboardingSnapshot snapshot;
  if (definition && definition->onboarding) {
    for (const StepDefinition& step : definition->onboarding->steps) snapshot.steps.push_back({step, false, {}});
  } else {
    for (const OnboardingStep& step : state.steps) snapshot.steps.push_back({{step.id, false, false}, false, {}});
  }
  for (OnboardingStepView& view : snapshot.steps) {
    const auto known = std::find_if(state.steps.begin(), state.steps.end(),
                                    [&](const OnboardingStep& step) { return step.id == view.definition.id; });
    if (known != state.steps.end()) {
      view.completed = known->completed;
      view.metadata = known->metadata;
    }
    if (!view.completed && !snapshot.currentStepId) snapshot.currentStepId = view.definition.id;
  }
  snapshot.isCompleted = !snapshot.steps.empty() && !snapshot.currentStepId;
  return snapshot;
}

void describe(json::Fields& fields, OnboardingStepView& step) {
  describe(fields, step.definition);
  fields.field("completed", step.completed);
  fields.field("metadata", step.metadata, json::Absence::Null);
}

}  // namespace cossistant
