#include "core/typing/typing_report.hpp"

#include <algorithm>
#include <utility>

#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

/// The steps that events are made of.
class Transition {
 public:
  explicit Transition(TypingReport state) : step_{std::move(state), {}} {}

  TypingReportStep take() { return std::move(step_); }

  void on(const TypingTextChanged& change) {
    if (isBlank(change.text)) return stop();
    if (isTyping() && state().conversationId != change.conversationId) stop();
    state().preview = cutToUnits(trim(change.text), kTypingPreviewUnits);
    state().changedAt = change.now;
    if (!isTyping()) {
      state().conversationId = change.conversationId;
      state().repeatAt = Timestamp{change.now.ms + kTypingKeepAliveMs};
      report(change.now);
    } else if (mayReport(change.now)) {
      report(change.now);
    }
    wait(change.now);
  }

  void on(const TypingEnded&) { stop(); }

  void on(const TypingTimerDue& due) {
    if (!isTyping()) return;
    if (due.now >= idleAt()) return stop();
    if (due.now >= state().repeatAt) {
      if (mayReport(due.now)) report(due.now);
      state().repeatAt = Timestamp{due.now.ms + kTypingKeepAliveMs};
    }
    wait(due.now);
  }

 private:
  TypingReport& state() { return step_.state; }
  bool isTyping() { return state().conversationId.has_value(); }
  bool mayReport(Timestamp now) { return now.ms - state().reportedAt.ms >= kTypingSpacingMs; }
  Timestamp idleAt() { return Timestamp{state().changedAt.ms + kTypingIdleMs}; }

  void report(Timestamp now) {
    state().reportedAt = now;
    step_.effects.push_back(SendTypingReport{*state().conversationId, true, state().preview});
  }

  void wait(Timestamp now) {
    step_.effects.push_back(SetTypingTimer{std::min(idleAt(), state().repeatAt).ms - now.ms});
  }

  void stop() {
    if (!isTyping()) return;
    step_.effects.push_back(SendTypingReport{*state().conversationId, false, std::nullopt});
    step_.effects.push_back(CancelTypingTimer{});
    state() = TypingReport{};
  }

  TypingReportStep step_;
};

}  // namespace

TypingReportStep update(TypingReport state, const TypingReportEvent& event) {
  Transition transition(std::move(state));
  std::visit([&](const auto& happened) { transition.on(happened); }, event);
  return transition.take();
}

}  // namespace cossistant
