#pragma once

#include "core/composer/outbox_store.hpp"
#include "core/runtime/state.hpp"

/// Unsent messages beyond their page: in local storage until the server has them, and from there back into the
/// outbox of the next page.

namespace cossistant::flow {

/// Lists a conversation that only exists here: its first message will make it on the server, with these items.
void listUncreated(State& state, Turn& turn, const std::string& id, std::vector<TimelineItem> defaultItems);

/// Keeps what the outbox has of `item`, in place of what was kept before.
void keepMessage(const State& state, Turn& turn, const TimelineItem& item);
/// The message was confirmed.
void forgetMessage(Turn& turn, std::string_view itemId);
/// The message was refused or discarded, which the other tabs have to know from one that was confirmed.
void tellReturned(const State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason);

/// Queues a message of another page behind those that are there, and shows it with its conversation.
void adoptMessage(State& state, Turn& turn, UnsentMessage message);
/// Adopts what earlier pages of this visitor have left; once, as soon as it is known who the visitor is.
void restoreMessages(State& state, Turn& turn);

}  // namespace cossistant::flow
