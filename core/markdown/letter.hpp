#pragma once

namespace cossistant {

// Of single bytes: all marks of markdown are ASCII. Zero is none of these, so that a scan of a text that
// ends with a zero ends there.

[[nodiscard]] bool isDigit(char letter) noexcept;
[[nodiscard]] bool isAlphanumeric(char letter) noexcept;
[[nodiscard]] bool isPunctuation(char letter) noexcept;
/// What no address may hold.
[[nodiscard]] bool isControl(char letter) noexcept;
/// Space, tab or line break.
[[nodiscard]] bool isGap(char letter) noexcept;
/// Whether `letter` is one of `letters`, and not zero.
[[nodiscard]] bool isOneOf(char letter, const char* letters) noexcept;

/// What an emphasis mark stands beside. UTF-8 is read as far as it matters there: the white space of
/// `core/strings/whitespace.hpp`, and the dashes and quotation marks of western typography.
enum class Beside : unsigned char { Space, Punctuation, Word };
/// Of the character that ends before `at` of a text that starts at `from`.
[[nodiscard]] Beside besideBefore(const char* from, const char* at) noexcept;
/// Of the character that starts at `at` of a text that ends with a zero.
[[nodiscard]] Beside besideAfter(const char* at) noexcept;

}  // namespace cossistant
