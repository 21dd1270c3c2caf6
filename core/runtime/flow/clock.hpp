#pragma once

#include "core/runtime/state.hpp"
#include "core/runtime/turn.hpp"

/// "5 minutes ago" moves on by itself (ui §7.3): a clock that ticks once a minute, and only where it can be seen.

namespace cossistant::flow {

/// Moves the clock when it is due, and keeps its timer while the panel is open.
void watchClock(State& state, Turn& turn);

}  // namespace cossistant::flow
