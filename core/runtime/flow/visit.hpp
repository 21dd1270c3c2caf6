#pragma once

#include "core/runtime/flow/http.hpp"
#include "core/runtime/input.hpp"
#include "core/runtime/state.hpp"

/// What the team is told of the visit (runtime §15): nothing where the page forbids it, and nothing of who is blocked.

namespace cossistant::flow {

/// Has the visit watched from now on, or no more. At each load of the website.
void trackVisit(State& state, Turn& turn);
void visitReported(State& state, Turn& turn, input::VisitReported& reported);
void pageMoved(State& state, Turn& turn, input::PageMoved& moved);
/// The page took the focus, became visible or was hidden.
void visitSeen(State& state, Turn& turn);
void visitHeartbeat(State& state, Turn& turn);
void visitorPatched(State& state, Turn& turn, const HttpResult& result);
void activityReported(State& state, Turn& turn, const HttpResult& result);

}  // namespace cossistant::flow
