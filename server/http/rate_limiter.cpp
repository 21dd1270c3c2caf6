#include "server/http/rate_limiter.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace cossistant::server {

std::optional<std::chrono::duration<double>> TokenBucket::take(Time now) {
  const double elapsed = std::chrono::duration<double>(now - filledAt_).count();
  tokens_ = std::min(capacity_, tokens_ + std::max(0.0, elapsed) * perSecond_);
  filledAt_ = std::max(filledAt_, now);
  if (tokens_ < 1) return std::chrono::duration<double>((1 - tokens_) / perSecond_);
  tokens_ -= 1;
  return std::nullopt;
}

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view name, Time now) {
  if (perMinute_ == 0) return std::nullopt;
  const std::size_t hash = std::hash<std::string_view>{}(name);
  const auto found = buckets_.find(hash);
  if (found != buckets_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
  } else {
    if (buckets_.size() >= maxNames_) {
      buckets_.erase(entries_.back().hash);
      entries_.pop_back();
    }
    const auto capacity = static_cast<double>(perMinute_);
    entries_.push_front({hash, TokenBucket(capacity / 60, capacity, now)});
    buckets_.emplace(hash, entries_.begin());
  }
  const auto wait = entries_.front().bucket.take(now);
  if (!wait) return std::nullopt;
  return std::chrono::seconds(std::max(1L, std::lround(std::ceil(wait->count()))));
}

}  // namespace cossistant::server
