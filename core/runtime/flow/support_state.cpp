#include "core/runtime/flow/support_state.hpp"

#include <utility>

namespace cossistant::flow {

namespace {

constexpr const char* kUpdateFailed = "support_state_update_failed";

}  // namespace

void checkSupportDefinition(State& state, Turn& turn) {
  if (!state.config.support) return;
  const std::optional<Error> error = definitionError(*state.config.support);
  if (!error) return;
  turn.emitError("INVALID_SUPPORT_DEFINITION", error->message, "support_definition_invalid");
  state.config.support.reset();
}

void loadSupportState(State& state, Turn& turn, bool isForced) {
  const std::string& visitorId = state.identity.visitorId;
  if (!state.website.website) return;
  if (!isForced && (!hasVisitor(state) || !needsLoad(state.supportStore, visitorId))) return;
  updateInPlace(state.supportStore, SupportStateRequested{visitorId});
  send(turn, request::LoadSupportState{state.supportStore.requests}, getSupportState(state.identity));
  turn.changed(Slice::SupportState);
}

void supportStateAnswered(State& state, Turn& turn, std::int64_t number, const HttpResult& result) {
  if (number != state.supportStore.awaitedLoad) return;
  SupportState loaded;
  if (auto failure = result.read(loaded)) {
    // A server without support states is no error of this visit: the slice says what there is to say.
    if (failure->status != 404) turn.emitError(failure->code, failure->message, "support_state_load_failed");
    updateInPlace(state.supportStore, SupportStateFailed{number, *std::move(failure)});
  } else {
    updateInPlace(state.supportStore, SupportStateLoaded{number, std::move(loaded)});
  }
  turn.changed(Slice::SupportState);
}

void supportStateUpdated(State& state, Turn& turn, const SupportState& received) {
  updateInPlace(state.supportStore, SupportStateReceived{received});
  turn.changed(Slice::SupportState);
}

void updateOnboarding(State& state, Turn& turn, OnboardingUpdate update) {
  if (!isValid(update)) {
    return turn.emitError("INVALID_UPDATE", "an update names a step and what to change of it, or is a reset",
                          kUpdateFailed);
  }
  if (!state.website.website) return turn.emitError("NO_VISITOR", "the visitor is not known yet", kUpdateFailed);
  HttpCall call = patchOnboarding(state.identity, update);
  updateInPlace(state.supportStore, OnboardingUpdateBegun{std::move(update)});
  send(turn, request::UpdateOnboarding{state.supportStore.requests}, std::move(call));
  turn.changed(Slice::SupportState);
}

void onboardingAnswered(State& state, Turn& turn, std::int64_t number, const HttpResult& result) {
  SupportState updated;
  if (auto failure = result.read(updated)) {
    turn.emitError(failure->code, failure->message, kUpdateFailed);
    updateInPlace(state.supportStore, OnboardingUpdateFailed{number, *std::move(failure)});
  } else {
    updateInPlace(state.supportStore, OnboardingUpdated{number, std::move(updated)});
  }
  turn.changed(Slice::SupportState);
}

}  // namespace cossistant::flow
