#include "core/id/ulid.hpp"

#include <algorithm>

#include "core/id/base32.hpp"

namespace cossistant {
namespace {

constexpr std::size_t kUlidLength = 26;
constexpr std::int64_t kLastUlidMs = (std::int64_t{1} << 48) - 1;

/// Spreads every bit of `hash` over all of them (the finaliser of MurmurHash3).
std::uint64_t mix(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xFF51AFD7ED558CCDu;
  hash ^= hash >> 33;
  hash *= 0xC4CEB9FE1A85EC53u;
  return hash ^ hash >> 33;
}

/// FNV-1a over `content` from `basis`, mixed.
std::uint64_t hashContent(std::uint64_t basis, std::string_view content) {
  std::uint64_t hash = basis;
  for (const char byte : content) {
    hash ^= static_cast<std::uint8_t>(byte);
    hash *= 0x100000001B3u;
  }
  return mix(hash);
}

}  // namespace

std::string makeUlid(Timestamp time, const std::array<std::uint8_t, 10>& random) {
  std::string ulid;
  ulid.reserve(kUlidLength);
  const auto ms = static_cast<std::uint64_t>(std::clamp<std::int64_t>(time.ms, 0, kLastUlidMs));
  for (int shift = 45; shift >= 0; shift -= 5) ulid += kBase32Digits[ms >> shift & 31u];
  appendBase32(ulid, random, 16);
  return ulid;
}

bool isUlid(std::string_view text) noexcept {
  return text.size() == kUlidLength && text.find_first_not_of(kBase32Digits) == std::string_view::npos;
}

std::string makeContentUlid(Timestamp time, std::string_view content) {
  // Two lanes of 64 bits that differ from the first byte on; 80 of their bits are kept.
  const std::uint64_t first = hashContent(0xCBF29CE484222325u, content);
  const std::uint64_t second = hashContent(0x9E3779B97F4A7C15u, content);
  std::array<std::uint8_t, 10> bytes{};
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(first >> (8 * i));
  for (std::size_t i = 0; i < 2; ++i) bytes[8 + i] = static_cast<std::uint8_t>(second >> (8 * i));
  return makeUlid(time, bytes);
}

}  // namespace cossistant
