#pragma once

#include "core/model/realtime_event.hpp"
#include "core/runtime/state.hpp"

namespace cossistant::flow {

/// What an event of the socket does to conversations, timelines, typing, AI processing, seen marks and the support
/// state, and what the page is told of it (runtime §10.5, api §4.5). The event is known to be for this widget.
void applyEvent(State& state, Turn& turn, const RealtimeEvent& event);

}  // namespace cossistant::flow
