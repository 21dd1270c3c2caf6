#include "core/seen/auto_seen.hpp"

#include <utility>

namespace cossistant {

namespace {

/// The steps that events are made of.
class Transition {
 public:
  explicit Transition(AutoSeen state) : step_{std::move(state), {}} {}

  AutoSeenStep take() { return std::move(step_); }

  void on(const SeenViewChanged& change) {
    if (change.view == state().view) return;
    const bool isLeft = !change.view.isOpen || change.view.conversationId != state().view.conversationId;
    const bool isHidden = !change.view.isPageVisible;
    state().view = change.view;
    if (isLeft || isHidden) cancelTimer();
    if (isLeft) {
      state().handledItemId.reset();
      state().requestedItemId.reset();
    }
    if (state().view.isLastItemOwn) state().handledItemId = state().view.lastItemId;
    startTimer();
  }

  void on(const AutoSeenDelayPassed&) {
    if (!std::exchange(state().isTimerSet, false) || !isWaiting()) return;
    state().requestedItemId = state().view.lastItemId;
    step_.effects.push_back(MarkConversationSeen{*state().view.conversationId});
  }

  void on(const AutoSeenAnswered& answer) {
    if (!state().requestedItemId || state().view.conversationId != answer.conversationId) return;
    const std::optional<std::string> requested = std::exchange(state().requestedItemId, std::nullopt);
    if (answer.succeeded && state().handledItemId != state().view.lastItemId) state().handledItemId = requested;
    // After a failure the same item waits for the next change of the view: no request every two seconds
    // against a server that refuses them.
    if (answer.succeeded || requested != state().view.lastItemId) startTimer();
  }

 private:
  AutoSeen& state() { return step_.state; }

  /// Whether something unhandled is in view and no request is on its way.
  bool isWaiting() {
    const SeenView& view = state().view;
    return view.isOpen && view.isPageVisible && view.conversationId && view.lastItemId && !view.isLastItemOwn &&
           view.lastItemId != state().handledItemId && !state().requestedItemId;
  }

  void startTimer() {
    if (!isWaiting()) return cancelTimer();
    if (std::exchange(state().isTimerSet, true)) return;
    step_.effects.push_back(SetSeenTimer{kAutoSeenDelayMs});
  }

  void cancelTimer() {
    if (std::exchange(state().isTimerSet, false)) step_.effects.push_back(CancelSeenTimer{});
  }

  AutoSeenStep step_;
};

}  // namespace

AutoSeenStep update(AutoSeen state, const AutoSeenEvent& event) {
  Transition transition(std::move(state));
  std::visit([&](const auto& happened) { transition.on(happened); }, event);
  return transition.take();
}

}  // namespace cossistant
