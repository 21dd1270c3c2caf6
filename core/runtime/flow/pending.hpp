#pragma once

#include "core/runtime/state.hpp"

/// The page of a conversation that is still to be started (runtime §16, §17).

namespace cossistant::flow {

/// Makes the pending conversation when its page is on screen, and forgets it when it is not.
void preparePending(State& state, Turn& turn);
/// Shows the welcome messages of the page on it, in place of those that are there.
void welcome(State& state, Turn& turn);
/// Sends the text that the page was opened with, once it can be sent; one that cannot be sent is in the composer.
void submitInitialMessage(State& state, Turn& turn);

}  // namespace cossistant::flow
