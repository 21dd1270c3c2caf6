#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// White space as JavaScript's `trim` knows it: ASCII, no-break spaces, the typographic spaces of Unicode,
/// line and paragraph separators, the byte order mark. Texts are UTF-8.

namespace cossistant {

/// `text` without white space at its ends, as a view into it. O(white space).
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Whether nothing but white space is there.
[[nodiscard]] bool isBlank(std::string_view text) noexcept;

/// Trimmed; nothing when nothing is left.
[[nodiscard]] std::optional<std::string> trimmedText(const std::optional<std::string>& text);

/// Trimmed, with every inner run of white space replaced by one space. O(text).
[[nodiscard]] std::string collapseWhitespace(std::string_view text);

/// The longest start of `text` of at most `maxUnits` UTF-16 code units, never cutting a character in two.
/// Limits of the protocol in "characters" count these units, as JavaScript's `length` does. O(text).
[[nodiscard]] std::string_view cutToUnits(std::string_view text, std::size_t maxUnits) noexcept;
/// Whether that would cut anything off.
[[nodiscard]] bool isLongerThan(std::string_view text, std::size_t maxUnits) noexcept;

}  // namespace cossistant
