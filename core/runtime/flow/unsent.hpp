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
/// The last word on a message, for the other tabs: the server has what was sent as `sentId`,
void tellConfirmed(const State& state, Turn& turn, const std::string& sentId, const TimelineItem& item);
/// or it was refused or discarded.
void tellReturned(const State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason);
/// Asks the tab that sends to give the message back, unless it is on its way.
void callBack(const State& state, Turn& turn, const TimelineItem& item);

/// Queues a message of another page behind those that are there, and shows it with its conversation.
void adoptMessage(State& state, Turn& turn, UnsentMessage message);
/// Another tab or page has tried it: what it has kept counts here too.
void failuresKept(State& state, const UnsentMessage& message);
/// Adopts what earlier pages of this visitor have left; once, as soon as it is known who the visitor is.
void restoreMessages(State& state, Turn& turn);

}  // namespace cossistant::flow
