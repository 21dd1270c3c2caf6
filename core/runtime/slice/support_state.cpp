#include "core/json/codec.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/support_state/snapshot.hpp"

namespace cossistant {

namespace {

struct SupportStateSlice {
  SupportState state;
  OnboardingSnapshot onboarding;
  LoadStatus status = LoadStatus::Idle;
  std::optional<Failure> error;
};

void describe(json::Fields& fields, SupportStateSlice& slice) {
  fields.field("featureFlags", slice.state.featureFlags);
  fields.writtenList("steps", slice.onboarding.steps);
  fields.field("currentStepId", slice.onboarding.currentStepId, json::Absence::Null);
  fields.field("isCompleted", slice.onboarding.isCompleted);
  fields.enumField("status", slice.status);
  fields.object("error", slice.error, json::Absence::Null);
}

}  // namespace

std::string encodeSupportState(const State& state) {
  SupportStateSlice slice;
  slice.state = shownSupportState(state.supportStore);
  slice.onboarding = onboardingSnapshot(state.config.support, slice.state);
  slice.status = state.supportStore.status;
  if (const auto& failure = state.supportStore.failure) slice.error = Failure{failure->code, failure->message};
  return json::encode(slice);
}

}  // namespace cossistant
