#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Fetching timelines and keeping their rows (runtime §3, §13.3, §16).

namespace cossistant::flow {

/// The bucket of a conversation, made when it is new.
[[nodiscard]] TimelineBucket& bucketOf(State& state, const std::string& conversationId);

/// Patches the rows on screen; does nothing for a conversation that is not shown.
void rowsMoved(const State& state, Turn& turn, const std::string& conversationId, std::vector<RowSplice> splices);
/// The row of an item is drawn anew: its delivery state is not part of the item.
void rowOfItemChanged(const State& state, Turn& turn, const std::string& conversationId, std::string_view itemId);

/// An item came by itself: a page that is on its way knows less of it.
void itemCame(TimelineBucket& bucket, const std::string& itemId);

/// Whether the server may be asked about a conversation: one with an id that does not exist here alone, and by somebody
/// who is not blocked.
[[nodiscard]] bool isOnServer(const State& state, const std::string& conversationId);

/// Fetches the newest page of the conversation on screen, once, unless it only exists here.
void loadShownTimeline(State& state, Turn& turn);
/// Fetches the newest page of every conversation that was fetched before: after a lost connection.
void reloadTimelines(State& state, Turn& turn);
/// Fetches the page before the oldest item of the conversation on screen.
void loadOlder(State& state, Turn& turn);
void timelineAnswered(State& state, Turn& turn, const request::LoadTimeline& what, const HttpResult& result);

/// At midnight "today" becomes "yesterday": sets the timer, and draws the rows anew when it fires.
void awaitNextDay(const State& state, Turn& turn);
void dayChanged(const State& state, Turn& turn);

}  // namespace cossistant::flow
