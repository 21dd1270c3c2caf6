#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/services/clock.hpp"

namespace cossistant::server {

/// How often somebody may try a password in a quarter of an hour. Whoever gets it right has not tried. Any thread.
class Attempts {
 public:
  explicit Attempts(Clock clock) : clock_(std::move(clock)) {}

  /// Counts a try by the subscriber of `address` (address.hpp) at `email`; or says in how many seconds the next one may
  /// be made, and counts nothing.
  [[nodiscard]] std::optional<std::int64_t> begin(const std::string& address, const std::string& email);
  /// The try was right.
  void forgive(const std::string& address, const std::string& email);

 private:
  struct Window {
    int tries = 0;
    Timestamp endsAt;
  };

  [[nodiscard]] std::optional<std::int64_t> secondsToWait(const std::string& key, int most, Timestamp now) const;
  [[nodiscard]] bool hasRoom(Timestamp now);
  void count(const std::string& key, Timestamp now);
  void discount(const std::string& key);

  Clock clock_;
  std::mutex mutex_;
  std::unordered_map<std::string, Window> windows_;
};

}  // namespace cossistant::server
