#pragma once

#include <string>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// What the visitor has had in view for a while is marked as seen (runtime §20).

namespace cossistant::flow {

/// Follows what is in view.
void watchSeen(State& state, Turn& turn);
void seenDelayPassed(State& state, Turn& turn);
void seenAnswered(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result);

}  // namespace cossistant::flow
