#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/load/latencies.hpp"

namespace cossistant::load {

/// Whatever has not arrived by then was lost.
inline constexpr std::chrono::seconds kPatience{60};

/// How long each message takes from its POST to the sockets that hear of it. Any thread.
class Deliveries {
 public:
  /// A text that no other message has; it has to arrive at `sockets` sockets. Its time runs from now.
  [[nodiscard]] std::string next(std::size_t sockets, Steady::time_point sentAt = Steady::now());
  /// Never mind that message: the server refused it.
  void forget(const std::string& text);
  /// Any frame of a socket.
  void heard(std::string_view frame, Steady::time_point at);
  /// False when some have not arrived within the time.
  bool waitForAll(std::chrono::milliseconds atMost);
  /// Arrivals that are still missing.
  [[nodiscard]] std::size_t missing() const;
  /// Milliseconds, one an arrival, since the last call.
  [[nodiscard]] std::vector<double> take();

 private:
  struct OnItsWay {
    Steady::time_point sentAt;
    std::size_t sockets;
  };

  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::unordered_map<std::string, OnItsWay> onTheirWay_;
  std::vector<double> latencies_;
  std::size_t count_ = 0;
};

}  // namespace cossistant::load
