#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cossistant::server {

/// Fills `bytes` from the system's random source. Throws std::runtime_error when there is none.
void fillRandom(std::span<std::uint8_t> bytes);

template <std::size_t N>
[[nodiscard]] std::array<std::uint8_t, N> randomArray() {
  std::array<std::uint8_t, N> bytes{};
  fillRandom(bytes);
  return bytes;
}

/// Lower-case hex digits.
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
/// HMAC-SHA-256 as its 32 bytes.
[[nodiscard]] std::string hmacSha256(std::string_view secret, std::string_view text);
/// HMAC-SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string hmacSha256Hex(std::string_view secret, std::string_view text);
/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256Hex(std::string_view text);
/// Whether both are the same, in a time that depends on the lengths alone.
[[nodiscard]] bool equalInConstantTime(std::string_view a, std::string_view b) noexcept;

}  // namespace cossistant::server
