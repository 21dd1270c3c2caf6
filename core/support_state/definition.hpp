#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/result/result.hpp"

/// What the page says of its flags and of its onboarding (api §9.1).

namespace cossistant {

struct StepDefinition {
  std::string id;
  bool isFirst = false;
  bool isLast = false;
  bool operator==(const StepDefinition&) const = default;
};

struct OnboardingDefinition {
  std::vector<StepDefinition> steps;  // in the order in which they are gone through
  bool operator==(const OnboardingDefinition&) const = default;
};

struct SupportDefinition {
  std::vector<std::string> featureFlags;
  std::optional<OnboardingDefinition> onboarding;
  bool operator==(const SupportDefinition&) const = default;
};

/// What is wrong with a definition (`WrongShape`), or nothing. Flags are neither blank nor alike and have no comma;
/// an onboarding has at least two steps whose ids are neither blank nor alike, one of them the first and another
/// the last.
[[nodiscard]] std::optional<Error> definitionError(const SupportDefinition& definition);

void describe(json::Fields& fields, StepDefinition& step);
void describe(json::Fields& fields, OnboardingDefinition& onboarding);
void describe(json::Fields& fields, SupportDefinition& definition);

}  // namespace cossistant
