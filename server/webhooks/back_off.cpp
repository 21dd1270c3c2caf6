#include "server/webhooks/back_off.hpp"

#include <array>

namespace cossistant::server {

std::optional<std::chrono::seconds> waitAfter(std::int64_t attempts) noexcept {
  using namespace std::chrono_literals;
  // Close together at first, for an endpoint that starts anew; then so that a night is bridged.
  constexpr std::array<std::chrono::seconds, 10> kWaits = {10s, 30s, 2min, 10min, 30min, 1h, 2h, 4h, 8h, 8h};
  if (attempts < 1 || attempts > static_cast<std::int64_t>(kWaits.size())) return std::nullopt;
  return kWaits[static_cast<std::size_t>(attempts - 1)];
}

}  // namespace cossistant::server
