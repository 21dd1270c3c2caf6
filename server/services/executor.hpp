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

/// Runs units of work one after another on a thread of its own. What waits at the same time shares a
/// commit, so the disk is waited for once for many messages. After the commit the events go to the
/// bus, then `done` is called: an event always leaves before the answer to the request that caused it.
class Executor {
 public:
  /// May run more than once (see UnitOfWork). May throw; what it wrote is then undone.
  using Work = std::function<void(UnitOfWork&)>;
  /// Null, or what `work` threw, or a StoreError. On the executor's thread; must not throw.
  using Done = std::function<void(std::exception_ptr)>;

  Executor(Store& store, Bus& bus, Clock clock);
  /// Finishes everything that was submitted.
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

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
  };

  void run();
  void runBatch(std::vector<Job>& jobs);
  void attempt(std::vector<Job*> jobs);
  void runJob(Job& job);

  Store& store_;
  Bus& bus_;
  Clock clock_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace cossistant::server
