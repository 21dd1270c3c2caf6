#pragma once

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Feature flags and onboarding: fetching them, and changing the latter (runtime §8, §10.1, §13.2, §13.4).

namespace cossistant::flow {

/// Tells the page of a definition that cannot be right, and forgets it.
void checkSupportDefinition(State& state, Turn& turn);

/// Fetches the support state of a known visitor. Unless it `isForced`, what is there or on its way is enough, and the
/// visitor must not be blocked; after an identification or a change of metadata it has to be forced.
void loadSupportState(State& state, Turn& turn, bool isForced);
void supportStateAnswered(State& state, Turn& turn, std::int64_t number, const HttpResult& result);
/// The socket brought it.
void supportStateUpdated(State& state, Turn& turn, const SupportState& received);

/// Shows a change at once and sends it; one that cannot be made is told as an error.
void updateOnboarding(State& state, Turn& turn, OnboardingUpdate update);
void onboardingAnswered(State& state, Turn& turn, std::int64_t number, const HttpResult& result);

}  // namespace cossistant::flow
