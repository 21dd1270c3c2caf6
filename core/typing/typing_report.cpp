#include "core/typing/typing_report.hpp"

#include <algorithm>
#include <utility>

#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

/// The steps that events are made of.
class Transition {
 public:
  explicit Transition(TypingReport& state) : state_(state) {}

  std::vector<TypingReportEffect> take() { return std::move(effects_); }

  void on(const TypingTextChanged& change) {
    if (isBlank(change.text)) return stop();
    if (isTyping() && state_.conversationId != change.conversationId) stop();
    state_.preview = cutToUnits(trim(change.text), kTypingPreviewUnits);
    state_.changedAt = change.now;
    if (!isTyping()) {
      state_.conversationId = change.conversationId;
      state_.repeatAt = Timestamp{change.now.ms + kTypingKeepAliveMs};
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
    if (due.now >= state_.repeatAt) {
      if (mayReport(due.now)) report(due.now);
      state_.repeatAt = Timestamp{due.now.ms + kTypingKeepAliveMs};
    }
    wait(due.now);
  }

 private:
  bool isTyping() { return state_.conversationId.has_value(); }
  bool mayReport(Timestamp now) { return now.ms - state_.reportedAt.ms >= kTypingSpacingMs; }
  Timestamp idleAt() { return Timestamp{state_.changedAt.ms + kTypingIdleMs}; }

  void report(Timestamp now) {
    state_.reportedAt = now;
    effects_.push_back(SendTypingReport{*state_.conversationId, true, state_.preview});
  }

  void wait(Timestamp now) { effects_.push_back(SetTypingTimer{std::min(idleAt(), state_.repeatAt).ms - now.ms}); }

  void stop() {
    if (!isTyping()) return;
    effects_.push_back(SendTypingReport{*state_.conversationId, false, std::nullopt});
    effects_.push_back(CancelTypingTimer{});
    state_ = TypingReport{};
  }

  TypingReport& state_;
  std::vector<TypingReportEffect> effects_;
};

}  // namespace

std::vector<TypingReportEffect> updateInPlace(TypingReport& state, const TypingReportEvent& event) {
  Transition transition(state);
  std::visit([&](const auto& happened) { transition.on(happened); }, event);
  return transition.take();
}

}  // namespace cossistant
