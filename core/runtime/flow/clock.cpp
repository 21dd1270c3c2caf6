#include "core/runtime/flow/clock.hpp"

#include <cstdlib>
#include <optional>

#include "core/time/durations.hpp"

namespace cossistant::flow {

void watchClock(State& state, Turn& turn) {
  const bool isOpen = isPanelOpen(state);
  // What was never read needs no telling, and a clock that was set back is a new one.
  if (state.clock == Timestamp{}) {
    state.clock = state.now;
  } else if (isOpen && std::abs(state.now.ms - state.clock.ms) >= kMinuteMs) {
    state.clock = state.now;
    for (const Slice slice : {Slice::Shell, Slice::Home, Slice::History}) turn.changed(slice);
  }
  turn.keepTimer(TimerPurpose::Clock, state.clockTimerAt,
                 isOpen ? std::optional(Timestamp{state.clock.ms + kMinuteMs}) : std::nullopt);
}

}  // namespace cossistant::flow
