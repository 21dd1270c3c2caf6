#include "server/webhooks/dispatcher.hpp"

#include <algorithm>
#include <iterator>

#include "server/log/log.hpp"
#include "server/webhooks/signature.hpp"

namespace cossistant::server {
namespace {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr milliseconds kLongestWait = std::chrono::minutes(1);   // the wall clock may be set meanwhile
constexpr milliseconds kWaitForStore = std::chrono::seconds(1);  // after it was busy or failed

Outgoing outgoing(const DueDelivery& due, Timestamp now, const WebhookPolicy& policy) {
  const std::string time = signatureTime(now);
  const std::string signature = signDelivery(due.webhook.secret, time, due.delivery.body);
  return {due.delivery.id,
          due.webhook.url,
          {std::string(kTimestampHeader) + ": " + time, std::string(kSignatureHeader) + ": " + signature},
          due.delivery.body,
          reachOf(due.webhook, policy)};
}

}  // namespace

Dispatcher::Dispatcher(Executor& executor, WebhookPolicy policy)
    : executor_(executor), policy_(policy), thread_([this] { run(); }) {}

Dispatcher::~Dispatcher() { stop(); }

void Dispatcher::wake() noexcept {
  isWoken_ = true;
  sender_.wake();
}

void Dispatcher::stop() {
  isStopping_ = true;
  sender_.wake();
  if (thread_.joinable()) thread_.join();
}

void Dispatcher::run() {
  for (;;) {
    std::optional<Answer> answer;
    {
      const std::lock_guard lock(mutex_);
      std::swap(answer, answer_);
    }
    if (answer) take(*std::move(answer));
    // A question that is under way refers to this object, so its answer is waited for.
    if (isStopping_ && !isAsking_) return;
    if (!isAsking_ && isTimeToAsk()) ask();
    for (Outcome& outcome : sender_.run(untilNextLook())) {
      ended_.push_back({std::move(outcome.id), outcome.status, std::move(outcome.error)});
    }
  }
}

void Dispatcher::ask() {
  isWoken_ = false;
  beingNoted_ = std::move(ended_);
  ended_.clear();
  Flights remaining = flights_;
  for (const Attempt& attempt : beingNoted_) remaining.erase(attempt.deliveryId);
  auto answer = std::make_shared<Answer>();
  isAsking_ = executor_.submit(
      [answer, attempts = beingNoted_, remaining = std::move(remaining)](UnitOfWork& work) {
        for (const Attempt& attempt : attempts) recordAttempt(attempt, work);
        *answer = {false, work.now, takeDue(remaining, work), work.store.nextDelivery(work.now)};
      },
      [this, answer](std::exception_ptr failure) {
        answer->isFailed = failure != nullptr;
        // Woken under the lock: once it is free, this object may go.
        const std::lock_guard lock(mutex_);
        answer_ = std::move(*answer);
        sender_.wake();
      });
  if (!isAsking_) take({true, {}, {}, {}});
}

void Dispatcher::take(Answer answer) {
  isAsking_ = false;
  if (answer.isFailed) {
    // Not noted, so still in flight as far as the store is concerned.
    ended_.insert(ended_.begin(), std::make_move_iterator(beingNoted_.begin()),
                  std::make_move_iterator(beingNoted_.end()));
    beingNoted_.clear();
    notBefore_ = SteadyClock::now() + kWaitForStore;
    nextLook_ = notBefore_;
    return;
  }
  for (const Attempt& attempt : beingNoted_) {
    flights_.erase(attempt.deliveryId);
    if (attempt.error.empty()) continue;
    log(LogLevel::Warning, "webhook delivery failed", {{"delivery", attempt.deliveryId}, {"error", attempt.error}});
  }
  beingNoted_.clear();
  milliseconds wait = kLongestWait;
  if (answer.next) wait = std::min(wait, milliseconds(answer.next->ms - answer.now.ms));
  nextLook_ = SteadyClock::now() + wait;
  if (isStopping_) return;
  for (const DueDelivery& due : answer.due) {
    flights_.emplace(due.delivery.id, Flight{due.webhook.id, due.delivery.conversationId});
    sender_.start(outgoing(due, answer.now, policy_));
  }
}

bool Dispatcher::isTimeToAsk() const {
  const SteadyTime now = SteadyClock::now();
  return now >= notBefore_ && (isWoken_ || !ended_.empty() || now >= nextLook_);
}

milliseconds Dispatcher::untilNextLook() const {
  if (isAsking_) return kLongestWait;  // the answer wakes
  const auto left = std::chrono::ceil<milliseconds>(nextLook_ - SteadyClock::now());
  return std::clamp(left, milliseconds(0), kLongestWait);
}

}  // namespace cossistant::server
