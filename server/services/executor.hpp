#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/services/clock.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

class Bus;
class Metrics;

/// Runs units of work one after another on a thread of its own. What waits at the same time shares a
/// commit, so the disk is waited for once for many messages. After the commit the events go to the
/// bus, then `done` is called: an event always leaves before the answer to the request that caused it.
class Executor {
 public:
  /// May run more than once (see UnitOfWork). May throw; what it wrote is then undone.
  using Work = std::function<void(UnitOfWork&)>;
  /// Null, or what `work` threw, or a StoreError. On the executor's thread; must not throw.
  using Done = std::function<void(std::exception_ptr)>;

  /// The moments of the units of work never go back, whatever `clock` does, not even behind the newest change of the
  /// store. `metrics` may be null.
  Executor(Store& store, Bus& bus, const Clock& clock, Metrics* metrics = nullptr);
  /// Finishes everything that was submitted.
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  /// What is called on the executor's thread after a commit that left something for webhooks (webhook_outbox.hpp).
  /// Any thread.
  void onDeliveries(std::function<void()> listener);
  /// False when too much waits already (kMaxQueuedWork); nothing is called then.
  [[nodiscard]] bool submit(Work work, Done done);
  /// Finishes everything that was submitted and ends the thread. Submits after it are refused.
  void stop();

 private:
  struct Job {
    Work work;
    Done done;
    std::exception_ptr failure;
    std::vector<PendingEvent> events;
    std::vector<Expulsion> expulsions;
    std::vector<std::function<void()>> afterCommit;
    bool fillsOutbox = false;
  };

  void run();
  void runBatch(std::vector<Job>& jobs);
  void attempt(std::vector<Job*> jobs);
  void runJob(Job& job);
  void announceDeliveries();
  void count(const PendingEvent& pending);

  Store& store_;
  Bus& bus_;
  Clock clock_;
  Metrics* metrics_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::function<void()> onDeliveries_;  // under mutex_
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace cossistant::server
