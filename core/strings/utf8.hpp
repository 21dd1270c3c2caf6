#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cossistant {

inline constexpr std::uint32_t kReplacement = 0xFFFD;

/// The length in bytes of the UTF-8 sequence at `at`, or 0 when there is none (overlong, half a surrogate pair,
/// cut, above U+10FFFF).
[[nodiscard]] std::size_t sequenceLength(std::string_view text, std::size_t at);

/// Writes `codePoint`, at most U+10FFFF, as UTF-8 of up to four bytes; says where it ends.
char* writeCodePoint(char* to, std::uint32_t codePoint);

/// Appends `codePoint`, at most U+10FFFF, as UTF-8.
void appendCodePoint(std::string& out, std::uint32_t codePoint);

}  // namespace cossistant
