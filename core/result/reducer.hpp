#pragma once

#include <utility>

namespace cossistant {

/// Whether there is an `updateInPlace` that brings a `State` from before an `Event` to after it. Reducers are
/// overloads, one an event, so that the wasm only has those that something calls.
template <class State, class Event>
concept ReducedBy = requires(State& state, Event event) {
  updateInPlace(state, std::move(event));
};

}  // namespace cossistant
