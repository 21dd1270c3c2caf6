#include "server/services/ticker.hpp"

namespace cossistant::server {

Ticker::Ticker(std::chrono::milliseconds interval, std::function<void()> work)
    : thread_([this, interval, work = std::move(work)] {
        std::unique_lock lock(mutex_);
        do {
          lock.unlock();
          work();
          lock.lock();
        } while (!wake_.wait_for(lock, interval, [this] { return stopping_; }));
      }) {}

void Ticker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

}  // namespace cossistant::server
