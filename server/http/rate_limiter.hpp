#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace cossistant::server {

/// A bucket of tokens that fills at an even rate. Full at first.
class TokenBucket {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// `perSecond` tokens come in a second, and at most `capacity` are kept.
  TokenBucket(double perSecond, double capacity, Time now)
      : perSecond_(perSecond), capacity_(capacity), tokens_(capacity), filledAt_(now) {}

  /// Takes a token. Nothing when there was one, else how long until there is.
  [[nodiscard]] std::optional<std::chrono::duration<double>> take(Time now);

 private:
  double perSecond_;
  double capacity_;
  double tokens_;
  Time filledAt_;
};

/// A token bucket for each name. Keeps `maxNames` of them and forgets the one that was used longest ago, so that
/// somebody with many names costs no more memory: a bucket left alone is full again anyway. One thread at a time.
class RateLimiter {
 public:
  using Time = TokenBucket::Time;

  /// `perMinute` in a minute, all of which may come at once; 0 for no limit.
  explicit RateLimiter(std::uint64_t perMinute, std::size_t maxNames = 50'000)
      : perMinute_(perMinute), maxNames_(maxNames) {}

  /// Nothing when `name` may go on, else the seconds until it may, 1 or more. O(1).
  [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view name, Time now);
  [[nodiscard]] std::size_t count() const noexcept { return buckets_.size(); }

 private:
  struct Entry {
    std::size_t hash;  // of the name: a long one is no more to keep than a short one
    TokenBucket bucket;
  };
  using Entries = std::list<Entry>;

  std::uint64_t perMinute_;
  std::size_t maxNames_;
  Entries entries_;  // the latest first
  std::unordered_map<std::size_t, Entries::iterator> buckets_;
};

}  // namespace cossistant::server
