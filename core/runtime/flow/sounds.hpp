#pragma once

#include "core/runtime/input.hpp"
#include "core/runtime/state.hpp"

/// Which sounds the host plays, and in which tab (runtime §21).

namespace cossistant::flow {

/// Has the host play what there is to hear of since the last time.
void playSounds(State& state, Turn& turn);

/// The visitor wants sounds or none, in all tabs and on later pages.
void setMuted(State& state, Turn& turn, bool isMuted);

/// The page was looked at or turned away from: tells the other tabs, once it is known who the visitor is.
void tellLookedAt(State& state, Turn& turn);

/// Takes what an earlier page or another tab has stored under a key of the sounds. Says whether it was one.
bool restoreSounds(State& state, std::string_view key, std::string_view value);
bool soundsChangedElsewhere(State& state, Turn& turn, const input::StorageChanged& changed);

}  // namespace cossistant::flow
