#pragma once

#include "core/runtime/state.hpp"

namespace cossistant::flow {

/// Lets the row that asks for an address come and go (runtime §16): behind the items of a conversation that the
/// server has, while nobody is there who answers at once and nothing else asks. Once an address is given it says so
/// until the conversation is left.
void watchContactRow(State& state, Turn& turn);

}  // namespace cossistant::flow
