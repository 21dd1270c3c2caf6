#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cossistant {

/// SHA-256 of `bytes` (FIPS 180-4). O(bytes). For telling texts apart; keys and passwords want more care with time.
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

}  // namespace cossistant
