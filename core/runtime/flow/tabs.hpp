#pragma once

#include "core/runtime/input.hpp"
#include "core/runtime/state.hpp"

/// What the tabs of one visitor tell each other, by way of local storage.

namespace cossistant::flow {

/// Tells the other tabs until when the visitor has seen a conversation.
void tellSeen(const State& state, Turn& turn, const std::string& conversationId, Timestamp lastSeenAt);

/// What another tab has done: a message written, tried, confirmed or given up; a conversation seen.
void storageChanged(State& state, Turn& turn, const input::StorageChanged& changed);

}  // namespace cossistant::flow
