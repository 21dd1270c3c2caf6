#include "core/runtime/flow/auto_seen.hpp"

#include <utility>

#include "core/result/overloaded.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/tabs.hpp"
#include "core/runtime/flow/timelines.hpp"

namespace cossistant::flow {

namespace {

SeenView seenView(const State& state) {
  SeenView view;
  view.isOpen = isPanelOpen(state);
  view.isPageVisible = state.isPageVisible;
  const std::string shown = conversationShown(state);
  if (!isOnServer(state, shown)) return view;
  view.conversationId = shown;
  const auto found = state.timelines.find(shown);
  const TimelineItem* newest = found == state.timelines.end() ? nullptr : found->second.timeline.newest();
  if (newest) {
    view.lastItemId = newest->id;
    view.isLastItemOwn = newest->visitorId == state.identity.visitorId;
  }
  return view;
}

void autoSeenEvent(State& state, Turn& turn, const AutoSeenEvent& event) {
  for (const AutoSeenEffect& wanted : updateInPlace(state.autoSeen, event)) {
    std::visit(Overloaded{
                   [&](const SetSeenTimer& timer) { turn.setTimer(TimerPurpose::MarkSeen, timer.delayMs); },
                   [&](const CancelSeenTimer&) { turn.cancelTimer(TimerPurpose::MarkSeen); },
                   [&](const MarkConversationSeen& mark) {
                     send(turn, request::MarkSeen{mark.conversationId}, markSeen(state.identity, mark.conversationId));
                   },
               },
               wanted);
  }
}

}  // namespace

void watchSeen(State& state, Turn& turn) {
  SeenView view = seenView(state);
  if (view == state.autoSeen.view) return;
  autoSeenEvent(state, turn, SeenViewChanged{std::move(view)});
}

void seenDelayPassed(State& state, Turn& turn) { autoSeenEvent(state, turn, AutoSeenDelayPassed{}); }

void seenAnswered(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result) {
  autoSeenEvent(state, turn, AutoSeenAnswered{conversationId, result.succeeded()});
  MarkSeenResponse response;
  if (result.read(response)) return;
  const Actor self{ActorType::Visitor, state.identity.visitorId};
  updateInPlace(state.seen, SeenMarked{conversationId, {self, response.lastSeenAt}});
  tellSeen(state, turn, conversationId, response.lastSeenAt);
  conversationsChanged(turn);
}

}  // namespace cossistant::flow
