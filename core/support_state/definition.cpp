#include "core/support_state/definition.hpp"

#include <algorithm>
#include <string_view>

#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

Error wrong(std::string message) { return {ErrorCode::WrongShape, std::move(message)}; }

std::optional<Error> onboardingError(const std::vector<StepDefinition>& steps) {
  if (steps.size() < 2) return wrong("onboarding needs at least two steps");
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    if (isBlank(step->id)) return wrong("the id of an onboarding step is blank");
    const bool isAgain =
        std::any_of(steps.begin(), step, [&](const StepDefinition& before) { return before.id == step->id; });
    if (isAgain) return wrong("two onboarding steps are called '" + step->id + "'");
    if (step->isFirst && step->isLast) return wrong("the step '" + step->id + "' is both the first and the last");
  }
  const auto firsts =
      std::count_if(steps.begin(), steps.end(), [](const StepDefinition& step) { return step.isFirst; });
  const auto lasts = std::count_if(steps.begin(), steps.end(), [](const StepDefinition& step) { return step.isLast; });
  if (firsts != 1) return wrong("onboarding needs exactly one first step");
  if (lasts != 1) return wrong("onboarding needs exactly one last step");
  return std::nullopt;
}

}  // namespace

std::optional<Error> definitionError(const SupportDefinition& definition) {
  const std::vector<std::string>& flags = definition.featureFlags;
  for (auto flag = flags.begin(); flag != flags.end(); ++flag) {
    if (isBlank(*flag)) return wrong("the name of a feature flag is blank");
    if (flag->find(',') != std::string::npos) return wrong("the feature flag '" + *flag + "' has a comma in its name");
    const bool isAgain =
        std::any_of(flags.begin(), flag, [&](const std::string& before) { return trim(before) == trim(*flag); });
    if (isAgain) return wrong("two feature flags are called '" + *flag + "'");
  }
  return definition.onboarding ? onboardingError(definition.onboarding->steps) : std::nullopt;
}

void describe(json::Fields& fields, StepDefinition& step) {
  fields.field("id", step.id);
  fields.defaulted("isFirst", step.isFirst);
  fields.defaulted("isLast", step.isLast);
}

void describe(json::Fields& fields, OnboardingDefinition& onboarding) { fields.list("steps", onboarding.steps); }

void describe(json::Fields& fields, SupportDefinition& definition) {
  fields.defaulted("featureFlags", definition.featureFlags);
  fields.object("onboarding", definition.onboarding, json::Absence::Omit);
}

}  // namespace cossistant
