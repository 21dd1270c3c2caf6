#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace cossistant::server {

/// Calls a function at once and then again and again, on a thread of its own.
class Ticker {
 public:
  /// `work` must not throw.
  Ticker(std::chrono::milliseconds interval, std::function<void()> work);
  ~Ticker() { stop(); }
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

  /// Ends the thread after the call that it is at.
  void stop();

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace cossistant::server
