#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>

#include "server/metrics/histogram.hpp"

namespace cossistant::server {

/// What the server counts for Prometheus. Labels are words of the program, such as the pattern of a route, and never
/// what somebody sent: neither ids nor paths. Any thread.
class Metrics {
 public:
  using Duration = std::chrono::steady_clock::duration;

  /// `route` is a pattern of the router, or the name of what answers in its place.
  void countRequest(std::string_view route, std::string_view method, int status, Duration taken);
  /// `by` is what has its limit: `address`, `visitor`, `key` or `connections`.
  void countRateLimited(std::string_view by);
  void socketOpened();
  void socketClosed();
  /// The server ended a socket; `reason` is a few words.
  void countDroppedSocket(std::string_view reason);
  void countMessage();
  /// One commit, with the reads and writes before it.
  void countStoreBatch(Duration taken);

  /// All of it in Prometheus' text format, version 0.0.4, with the memory that the process has now.
  [[nodiscard]] std::string text() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::tuple<std::string, std::string, int>, std::uint64_t> requests_;  // by route, method and status
  std::map<std::string, Histogram, std::less<>> requestSeconds_;                 // by route
  std::map<std::string, std::uint64_t, std::less<>> rateLimited_;
  std::map<std::string, std::uint64_t, std::less<>> droppedSockets_;
  std::int64_t openSockets_ = 0;
  std::uint64_t messages_ = 0;
  Histogram storeSeconds_;
};

}  // namespace cossistant::server
