#include "server/services/executor.hpp"

#include <chrono>
#include <iterator>

#include "server/http/limits.hpp"
#include "server/log/log.hpp"
#include "server/metrics/metrics.hpp"
#include "server/services/webhook_outbox.hpp"
#include "server/websocket/bus.hpp"

namespace cossistant::server {
namespace {

/// How many units of work share a commit at most: bounds how long the first of them waits.
constexpr std::size_t kMaxBatch = 256;

/// A command that writes to the same database takes milliseconds; that is no reason to refuse anything.
constexpr int kBusyTries = 25;
constexpr std::chrono::milliseconds kBusyPause{20};

}  // namespace

Executor::Executor(Store& store, Bus& bus, const Clock& clock, Metrics* metrics)
    : store_(store),
      bus_(bus),
      clock_(neverBackwards(clock, store.newestUpdate().value_or(Timestamp{}))),
      metrics_(metrics),
      thread_([this] { run(); }) {}

Executor::~Executor() { stop(); }

bool Executor::submit(Work work, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= kMaxQueuedWork) return false;
    queue_.push_back({std::move(work), std::move(done), nullptr, {}, {}, {}, false});
  }
  wake_.notify_one();
  return true;
}

void Executor::onDeliveries(std::function<void()> listener) {
  const std::lock_guard lock(mutex_);
  onDeliveries_ = std::move(listener);
}

void Executor::announceDeliveries() {
  const std::lock_guard lock(mutex_);
  if (onDeliveries_) onDeliveries_();
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
    bool hasDeliveries = false;
    for (Job& job : jobs) {
      if (!job.failure) {
        hasDeliveries = hasDeliveries || job.fillsOutbox;
        for (const PendingEvent& pending : job.events) count(pending);
        publish(bus_, job.events, job.expulsions);
        for (const auto& next : job.afterCommit) next();
      }
      job.done(job.failure);
    }
    if (hasDeliveries) announceDeliveries();
  }
}

void Executor::runBatch(std::vector<Job>& jobs) {
  std::vector<Job*> all;
  for (Job& job : jobs) all.push_back(&job);
  for (int tries = 1;; ++tries) {
    try {
      return attempt(all);
    } catch (const StoreError& error) {
      if (!error.isBusy() || tries == kBusyTries) {
        log(LogLevel::Error, "store failed", {{"error", error.what()}, {"batch", jobs.size()}});
        break;
      }
    }
    std::this_thread::sleep_for(kBusyPause);
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
  const auto startedAt = std::chrono::steady_clock::now();
  try {
    store_.begin();
    for (Job* job : jobs) runJob(*job);
    store_.commit();
    if (metrics_ != nullptr) metrics_->countStoreBatch(std::chrono::steady_clock::now() - startedAt);
  } catch (...) {
    store_.rollback();
    throw;
  }
}

void Executor::runJob(Job& job) {
  job.failure = nullptr;
  job.events.clear();
  job.expulsions.clear();
  job.fillsOutbox = false;
  job.afterCommit.clear();
  UnitOfWork work{store_, clock_(), {}};
  try {
    store_.nested([&] {
      job.work(work);
      job.fillsOutbox = fillOutbox(work);
    });
    job.events = std::move(work.events);
    job.expulsions = std::move(work.expulsions);
    job.afterCommit = std::move(work.afterCommit);
  } catch (const StoreError&) {
    throw;
  } catch (...) {
    job.failure = std::current_exception();
  }
}

void Executor::count(const PendingEvent& pending) {
  if (metrics_ == nullptr) return;
  const auto* created = std::get_if<TimelineItemCreated>(&pending.event);
  if (created != nullptr && created->item.type == ItemType::Message) metrics_->countMessage();
}

}  // namespace cossistant::server
