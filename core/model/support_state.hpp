#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"

/// Feature flags and the progress of onboarding (protocol §12).

namespace cossistant {

/// How far the visitor is with one step.
struct OnboardingStep {
  std::string id;
  bool completed = false;
  std::optional<json::Raw> metadata;  // an object
  bool operator==(const OnboardingStep&) const = default;
};

/// What `GET /support/state` answers: `{"featureFlags": […], "onboarding": {"steps": {"<id>": {…}}}}`.
///
/// Reading forgives: an onboarding or a step that is no object is left out, `completed` counts as JavaScript counts
/// it, metadata that is no object is none (runtime §8).
struct SupportState {
  std::vector<std::string> featureFlags;
  std::vector<OnboardingStep> steps;  // each id once, in the order in which they were named
  bool operator==(const SupportState&) const = default;
};

/// Body of `PATCH /support/onboarding`: a change of one step, or a reset of all of them.
struct OnboardingUpdate {
  bool reset = false;
  std::optional<std::string> stepId;
  std::optional<bool> completed;      // nothing leaves it as it is
  std::optional<json::Raw> metadata;  // as above
  bool clearsMetadata = false;        // `metadata` was present and null
  bool operator==(const OnboardingUpdate&) const = default;
};

void describe(json::Fields& fields, SupportState& state);
void describe(json::Fields& fields, OnboardingUpdate& update);

}  // namespace cossistant
