#include "server/services/executor.hpp"

#include <iterator>

#include "server/http/limits.hpp"
#include "server/log/log.hpp"
#include "server/websocket/bus.hpp"

namespace cossistant::server {
namespace {

/// How many units of work share a commit at most: bounds how long the first of them waits.
constexpr std::size_t kMaxBatch = 256;

}  // namespace

Executor::Executor(Store& store, Bus& bus, Clock clock)
    : store_(store), bus_(bus), clock_(std::move(clock)), thread_([this] { run(); }) {}

Executor::~Executor() { stop(); }

bool Executor::submit(Work work, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= kMaxQueuedWork) return false;
    queue_.push_back({std::move(work), std::move(done), nullptr, {}, {}, {}});
  }
  wake_.notify_one();
  return true;
}

void Executor::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Executor::run() {
  for (;;) {
    std::vector<Job> jobs;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), kMaxBatch));
      jobs.assign(std::make_move_iterator(queue_.begin()), std::make_move_iterator(end));
      queue_.erase(queue_.begin(), end);
    }
    runBatch(jobs);
    for (Job& job : jobs) {
      if (!job.failure) {
        for (PendingEvent& pending : job.events) publishEvent(bus_, pending);
        for (const Expulsion& expulsion : job.expulsions) publishExpulsion(bus_, expulsion);
        for (const auto& next : job.afterCommit) next();
      }
      job.done(job.failure);
    }
  }
}

void Executor::runBatch(std::vector<Job>& jobs) {
  std::vector<Job*> all;
  for (Job& job : jobs) all.push_back(&job);
  try {
    return attempt(all);
  } catch (const StoreError& error) {
    log(LogLevel::Error, "store failed", {{"error", error.what()}, {"batch", std::to_string(jobs.size())}});
  }
  // One bad unit of work, or a disk that takes no writes, must not fail those that only read.
  for (Job& job : jobs) {
    try {
      attempt({&job});
    } catch (const StoreError& error) {
      log(LogLevel::Error, "store failed", {{"error", error.what()}});
      job.failure = std::current_exception();
    }
  }
}

void Executor::attempt(std::vector<Job*> jobs) {
  try {
    store_.begin();
    for (Job* job : jobs) runJob(*job);
    store_.commit();
  } catch (...) {
    store_.rollback();
    throw;
  }
}

void Executor::runJob(Job& job) {
  job.failure = nullptr;
  job.events.clear();
  job.expulsions.clear();
  job.afterCommit.clear();
  UnitOfWork work{store_, clock_(), {}};
  try {
    store_.nested([&] { job.work(work); });
    job.events = std::move(work.events);
    job.expulsions = std::move(work.expulsions);
    job.afterCommit = std::move(work.afterCommit);
  } catch (const StoreError&) {
    throw;
  } catch (...) {
    job.failure = std::current_exception();
  }
}

}  // namespace cossistant::server
