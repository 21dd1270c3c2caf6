#include "server/services/clock.hpp"

#include <chrono>

namespace cossistant::server {

Timestamp systemNow() {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

Clock neverBackwards(Clock clock, Timestamp start) {
  return [clock = std::move(clock), last = start]() mutable {
    const Timestamp now = clock();
    last = now < last ? Timestamp{last.ms + 1} : now;
    return last;
  };
}

}  // namespace cossistant::server
