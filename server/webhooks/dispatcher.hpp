#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "server/services/executor.hpp"
#include "server/services/webhook_deliveries.hpp"
#include "server/webhooks/endpoint.hpp"
#include "server/webhooks/http_sender.hpp"

namespace cossistant::server {

/// Sends what is due to the webhooks, on a thread of its own; the store is asked through the executor. At least once:
/// what was sent when the server stops, and not yet noted, is sent again when it starts.
class Dispatcher {
 public:
  /// Begins with what was left over. The executor must outlive it.
  Dispatcher(Executor& executor, WebhookPolicy policy);
  ~Dispatcher();
  Dispatcher(const Dispatcher&) = delete;
  Dispatcher& operator=(const Dispatcher&) = delete;

  /// Something may be due that was not before. Any thread.
  void wake() noexcept;
  /// Cuts off what is being sent. Before the executor is stopped.
  void stop();

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  /// What the store knows, once the attempts of the question are noted.
  struct Answer {
    bool isFailed = false;
    Timestamp now;
    std::vector<DueDelivery> due;
    std::optional<Timestamp> next;  // when something else is due
  };

  void run();
  void ask();
  void take(Answer answer);
  [[nodiscard]] bool isTimeToAsk() const;
  [[nodiscard]] std::chrono::milliseconds untilNextLook() const;

  Executor& executor_;
  const WebhookPolicy policy_;
  HttpSender sender_;
  std::mutex mutex_;
  std::optional<Answer> answer_;  // under mutex_
  std::atomic<bool> isWoken_ = true;
  std::atomic<bool> isStopping_ = false;

  // Of the thread alone.
  bool isAsking_ = false;
  SteadyTime nextLook_;
  SteadyTime notBefore_;  // after the store failed
  Flights flights_;
  std::vector<Attempt> ended_;       // to be noted
  std::vector<Attempt> beingNoted_;  // by the question that is under way
  std::thread thread_;               // the last, as it uses all the others
};

}  // namespace cossistant::server
