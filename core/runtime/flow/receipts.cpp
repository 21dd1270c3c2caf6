#include "core/runtime/flow/receipts.hpp"

#include <algorithm>
#include <utility>

#include "core/runtime/flow/timelines.hpp"
#include "core/timeline/readers.hpp"

namespace cossistant::flow {

namespace {

/// Of each mark the last item of the group that it is drawn at. Visitors are drawn nowhere.
std::vector<std::string> placesOf(const State& state, const std::vector<SeenMark>& marks) {
  const auto found = state.timelines.find(state.receipts.conversationId);
  std::vector<std::string> places(marks.size());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (found == state.timelines.end() || marks[i].actor.type == ActorType::Visitor) continue;
    const Timeline& timeline = found->second.timeline;
    const auto group = groupReadUntil(timeline, marks[i].lastSeenAt);
    if (group) places[i] = timeline.row(*group).items.back()->id;
  }
  return places;
}

/// Draws `marks`, and anew the rows of those that changed or moved.
void draw(State& state, Turn& turn, const std::vector<SeenMark>& marks) {
  Receipts& receipts = state.receipts;
  std::vector<std::string> places = placesOf(state, marks);
  const auto redraw = [&](const std::vector<std::string>& ids, std::size_t index) {
    if (index < ids.size() && !ids[index].empty()) rowOfItemChanged(state, turn, receipts.conversationId, ids[index]);
  };
  for (std::size_t i = 0; i < std::max(marks.size(), receipts.marks.size()); ++i) {
    const bool isThere = i < marks.size() && i < receipts.marks.size();
    if (isThere && marks[i] == receipts.marks[i] && places[i] == receipts.places[i]) continue;
    redraw(receipts.places, i);
    if (i >= receipts.places.size() || i >= places.size() || places[i] != receipts.places[i]) redraw(places, i);
  }
  receipts.places = std::move(places);
  if (&marks != &receipts.marks) receipts.marks = marks;
}

/// Rows of the conversation that comes on screen are all read anew.
void begin(State& state, Turn& turn, std::string conversationId) {
  turn.cancelTimer(TimerPurpose::ShowSeen);
  const std::vector<SeenMark>& marks = seenMarks(state.seen, conversationId);
  state.receipts = {std::move(conversationId), false, marks, {}};
  state.receipts.places = placesOf(state, marks);
}

void showLater(const State& state, Turn& turn, const std::string& conversationId) {
  if (conversationId == state.receipts.conversationId) turn.setTimer(TimerPurpose::ShowSeen, kSeenDelayMs);
}

}  // namespace

void watchReceipts(State& state, Turn& turn) {
  std::string shown = conversationShown(state);
  if (shown.empty() && state.receipts.conversationId.empty()) return;
  if (state.receipts.conversationId == shown) {
    draw(state, turn, state.receipts.marks);
  } else {
    begin(state, turn, std::move(shown));
  }
  Receipts& receipts = state.receipts;
  if (receipts.isAskedFor || !isOnServer(state, receipts.conversationId)) return;
  receipts.isAskedFor = true;
  send(turn, request::LoadSeen{receipts.conversationId}, getSeen(state.identity, receipts.conversationId));
}

void seenReceived(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result) {
  SeenDataResponse response;
  if (result.read(response)) return;
  SeenHydrated hydrated = seenHydrated(conversationId, response, state.identity.visitorId);
  if (hydrated.marks.empty() && !response.seenData.empty()) return;
  // What this visitor has seen is known here first; an answer from before that must not take it away.
  const Actor self{ActorType::Visitor, state.identity.visitorId};
  const auto own = seenAt(state.seen, conversationId, self);
  updateInPlace(state.seen, hydrated);
  if (own) updateInPlace(state.seen, SeenMarked{conversationId, {self, *own}});
  showLater(state, turn, conversationId);
}

void otherHasSeen(State& state, Turn& turn, const SeenMarked& marked) {
  const auto known = seenAt(state.seen, marked.conversationId, marked.mark.actor);
  if (known && *known >= marked.mark.lastSeenAt) return;
  updateInPlace(state.seen, marked);
  showLater(state, turn, marked.conversationId);
}

void showSeen(State& state, Turn& turn) { draw(state, turn, seenMarks(state.seen, state.receipts.conversationId)); }

}  // namespace cossistant::flow
