#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cossistant {

/// Crockford's digits: no I, L, O or U.
inline constexpr std::string_view kBase32Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Appends the first `digits` groups of five bits of `bytes`, most significant first.
/// `bytes` holds at least `digits` * 5 bits.
void appendBase32(std::string& out, std::span<const std::uint8_t> bytes, std::size_t digits);

}  // namespace cossistant
