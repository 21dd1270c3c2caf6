#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Passwords as they are kept: `scrypt$<log2 N>$<r>$<p>$<salt>$<digest>`, the last two in hex. The parameters stand
/// beside each hash, so that they can rise without making anybody's password void.

namespace cossistant::server {

/// What one guess costs: 128 * r * N bytes of memory, and p times the work.
struct PasswordCost {
  std::uint32_t logN = 15;
  std::uint32_t r = 8;
  std::uint32_t p = 3;
  bool operator==(const PasswordCost&) const = default;
};

inline constexpr std::size_t kMinPasswordBytes = 8;
inline constexpr std::size_t kMaxPasswordBytes = 1024;

/// A hash with a salt of its own. Takes tenths of a second and 32 MiB. Throws std::runtime_error when there is no
/// memory for it.
[[nodiscard]] std::string hashPassword(std::string_view password, const PasswordCost& cost = {});

/// A hash that no password has, as costly to compare with as any. Costs nothing to make.
[[nodiscard]] std::string nobodysHash();

/// Whether `hash` was made of `password`; false for a hash that is none. As costly as the hash says.
[[nodiscard]] bool isPassword(std::string_view password, std::string_view hash);

/// Whether `hash` was made with another cost than `hashPassword` takes now.
[[nodiscard]] bool isOutdatedHash(std::string_view hash);

}  // namespace cossistant::server
