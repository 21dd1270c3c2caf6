#include "core/seen/auto_seen.hpp"

#include <utility>

namespace cossistant {

namespace {

/// The steps that events are made of.
class Transition {
 public:
  explicit Transition(AutoSeen& state) : state_(state) {}

  std::vector<AutoSeenEffect> take() { return std::move(effects_); }

  void on(const SeenViewChanged& change) {
    if (change.view == state_.view) return;
    const bool isLeft = !change.view.isOpen || change.view.conversationId != state_.view.conversationId;
    const bool isHidden = !change.view.isPageVisible;
    state_.view = change.view;
    if (isLeft || isHidden) cancelTimer();
    if (isLeft) {
      state_.handledItemId.reset();
      state_.requestedItemId.reset();
    }
    if (state_.view.isLastItemOwn) state_.handledItemId = state_.view.lastItemId;
    startTimer();
  }

  void on(const AutoSeenDelayPassed&) {
    if (!std::exchange(state_.isTimerSet, false) || !isWaiting()) return;
    if (state_.requestedItemId) {
      state_.isDue = true;  // one at a time
    } else {
      mark();
    }
  }

  void on(const AutoSeenAnswered& answer) {
    if (!state_.requestedItemId || state_.view.conversationId != answer.conversationId) return;
    const std::optional<std::string> requested = std::exchange(state_.requestedItemId, std::nullopt);
    if (answer.succeeded && state_.handledItemId != state_.view.lastItemId) state_.handledItemId = requested;
    if (std::exchange(state_.isDue, false) && isWaiting()) return mark();
    // After a failure the same item waits for the next change of the view: no request every two seconds
    // against a server that refuses them.
    if (answer.succeeded || requested != state_.view.lastItemId) startTimer();
  }

 private:
  /// Whether something is in view that is neither handled nor on its way.
  bool isWaiting() {
    const SeenView& view = state_.view;
    return view.isOpen && view.isPageVisible && view.conversationId && view.lastItemId && !view.isLastItemOwn &&
           view.lastItemId != state_.handledItemId && view.lastItemId != state_.requestedItemId;
  }

  void startTimer() {
    if (!isWaiting()) return cancelTimer();
    if (state_.isDue || std::exchange(state_.isTimerSet, true)) return;
    effects_.push_back(SetSeenTimer{kAutoSeenDelayMs});
  }

  void mark() {
    state_.requestedItemId = state_.view.lastItemId;
    effects_.push_back(MarkConversationSeen{*state_.view.conversationId});
  }

  void cancelTimer() {
    state_.isDue = false;
    if (std::exchange(state_.isTimerSet, false)) effects_.push_back(CancelSeenTimer{});
  }

  AutoSeen& state_;
  std::vector<AutoSeenEffect> effects_;
};

}  // namespace

std::vector<AutoSeenEffect> updateInPlace(AutoSeen& state, const AutoSeenEvent& event) {
  Transition transition(state);
  std::visit([&](const auto& happened) { transition.on(happened); }, event);
  return transition.take();
}

}  // namespace cossistant
