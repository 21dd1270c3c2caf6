#include "core/runtime/turn.hpp"

#include <algorithm>
#include <utility>

namespace cossistant {

void Turn::emitError(std::string code, std::string message, std::string context) {
  emit(event::Failed{{std::move(code), std::move(message)}, std::move(context)});
}

void Turn::answerCall(std::int64_t callId, std::optional<json::Raw> value) {
  if (callId != 0) effect(effect::CallAnswer{callId, std::move(value)});
}

void Turn::patchRows(const std::string& conversationId, std::size_t rowCount, std::vector<RowSplice> splices) {
  if (splices.empty()) return;
  if (output_.rows.empty() || output_.rows.back().conversationId != conversationId) {
    output_.rows.push_back({conversationId, 0, {}});
  }
  RowPatch& patch = output_.rows.back();
  patch.rowCount = static_cast<std::int64_t>(rowCount);
  patch.splices.insert(patch.splices.end(), splices.begin(), splices.end());
  changed(Slice::Conversation);
  changed(Slice::Items);
}

void Turn::setTimer(TimerPurpose purpose, std::int64_t delayMs) {
  cancelTimer(purpose);
  const std::int64_t id = ++pending_.lastTimerId;
  pending_.timers[static_cast<std::size_t>(purpose)] = id;
  effect(effect::TimerSet{id, std::max<std::int64_t>(delayMs, 0)});
}

void Turn::cancelTimer(TimerPurpose purpose) {
  std::int64_t& id = pending_.timers[static_cast<std::size_t>(purpose)];
  if (id == 0) return;
  effect(effect::TimerCancel{id});
  id = 0;
}

void Turn::keepTimer(TimerPurpose purpose, std::optional<Timestamp>& setTo, std::optional<Timestamp> wanted) {
  if (wanted == setTo) return;
  setTo = wanted;
  if (wanted) {
    setTimer(purpose, wanted->ms - now.ms);
  } else {
    cancelTimer(purpose);
  }
}

void Turn::send(request::Request what, effect::HttpRequest http) {
  if (pending_.isBlocked && !std::holds_alternative<request::LoadWebsite>(what)) {
    return refuse(std::move(what), http);
  }
  http.requestId = ++pending_.lastRequestId;
  pending_.requests.emplace(http.requestId, std::move(what));
  effect(std::move(http));
}

/// A function of its own, so that it is no part of every request.
[[gnu::noinline]] void Turn::refuse(request::Request what, const effect::HttpRequest& http) {
  refused_.push_back(
      {std::move(what), "the visitor is blocked, so this was not sent: " + http.method + ' ' + http.url});
}

Output Turn::take() {
  for (std::size_t i = 0; i < kSliceCount; ++i) {
    if (changed_[i]) output_.changes.push_back(static_cast<Slice>(i));
  }
  return std::move(output_);
}

std::optional<TimerPurpose> takeTimer(Pending& pending, std::int64_t timerId) noexcept {
  for (std::size_t i = 0; i < kTimerPurposes; ++i) {
    if (timerId == 0 || pending.timers[i] != timerId) continue;
    pending.timers[i] = 0;
    return static_cast<TimerPurpose>(i);
  }
  return std::nullopt;
}

Pending::Requests::node_type takeRequest(Pending& pending, std::int64_t requestId) {
  return pending.requests.extract(requestId);
}

}  // namespace cossistant
