#include "server/services/clock.hpp"

#include <chrono>

namespace cossistant::server {

Timestamp systemNow() {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

}  // namespace cossistant::server
