#include "core/runtime/flow/visit.hpp"

#include <utility>

#include "core/id/uuid.hpp"
#include "core/visitor/tab_session.hpp"

namespace cossistant::flow {

namespace {

bool isTracked(const State& state) { return state.config.tracking && hasVisitor(state); }

void perform(State& state, Turn& turn, const TrackingStep& step) {
  if (step.activity) {
    if (const auto report = activityReport(state.tracking, *step.activity, state.now)) {
      send(turn, request::ReportActivity{}, reportActivity(state.identity, *report));
    }
  }
  if (step.patches) {
    send(turn, request::PatchVisitor{}, patchVisitor(state.identity, visitorPatch(state.tracking, state.now)));
  }
  if (step.setsHeartbeat) turn.setTimer(TimerPurpose::VisitHeartbeat, kVisitHeartbeatMs);
  if (step.cancelsHeartbeat) turn.cancelTimer(TimerPurpose::VisitHeartbeat);
}

/// Whatever goes wrong is nothing that anybody could mend: only an answer that ends it all has an effect.
void endIfRefused(State& state, Turn& turn, const HttpResult& result) {
  if (!endsTracking(result.status) || !state.tracking.isOn) return;
  perform(state, turn, updateInPlace(state.tracking, TrackingStopped{}));
  turn.effect(effect::VisitWatch{false});
}

}  // namespace

void trackVisit(State& state, Turn& turn) {
  if (isTracked(state)) {
    turn.effect(effect::VisitWatch{true});
  } else if (state.tracking.isOn) {
    perform(state, turn, updateInPlace(state.tracking, TrackingStopped{}));
    turn.effect(effect::VisitWatch{false});
  }
}

void visitReported(State& state, Turn& turn, input::VisitReported& reported) {
  if (!isTracked(state)) return;
  const std::string key = tabSessionKey(state.website.website->id, state.identity.visitorId);
  std::string sessionId = storedTabSession(reported.tabStorage, key);
  if (sessionId.empty()) {
    sessionId = makeUuid(turn.entropy);
    turn.effect(effect::StorageSet{key, sessionId, true});
  }
  perform(state, turn,
          updateInPlace(state.tracking, VisitReported{std::move(reported.browser), std::move(reported.page),
                                                      std::move(sessionId), state.now}));
}

void pageMoved(State& state, Turn& turn, input::PageMoved& moved) {
  perform(state, turn, updateInPlace(state.tracking, PageMoved{std::move(moved.page)}));
}

void visitSeen(State& state, Turn& turn) {
  perform(state, turn,
          state.isPageVisible ? updateInPlace(state.tracking, PageFocused{state.now})
                              : updateInPlace(state.tracking, PageHidden{}));
}

void visitHeartbeat(State& state, Turn& turn) {
  TrackingStep step = updateInPlace(state.tracking, HeartbeatPassed{});
  if (!hasNetwork(state)) step.activity.reset();
  perform(state, turn, step);
}

void visitorPatched(State& state, Turn& turn, const HttpResult& result) {
  endIfRefused(state, turn, result);
  perform(state, turn, updateInPlace(state.tracking, VisitorPatched{result.succeeded(), state.isPageVisible}));
}

void activityReported(State& state, Turn& turn, const HttpResult& result) { endIfRefused(state, turn, result); }

}  // namespace cossistant::flow
