#include "server/services/clock.hpp"

#include <chrono>
#include <limits>

namespace cossistant::server {

Timestamp systemNow() {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

Clock neverBackwards(Clock clock) {
  return [clock = std::move(clock), last = Timestamp{std::numeric_limits<std::int64_t>::min()}]() mutable {
    const Timestamp now = clock();
    last = now < last ? Timestamp{last.ms + 1} : now;
    return last;
  };
}

}  // namespace cossistant::server
