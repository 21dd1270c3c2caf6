#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace cossistant {

/// The value of a hex digit of either case; -1 for anything else.
[[nodiscard]] int hexDigit(char c) noexcept;

/// Appends two lower-case digits a byte.
void appendHex(std::string& out, std::span<const std::uint8_t> bytes);

}  // namespace cossistant
