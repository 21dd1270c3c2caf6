#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cossistant::json {

/// The first place from `at` on with a byte that a literal may not hold as it is: a quote, a backslash, a control
/// character, or one that is not ASCII and has to be looked at. The size of `text` when there is none.
[[nodiscard]] std::size_t plainUntil(std::string_view text, std::size_t at) noexcept;

/// Appends `text`, which needs no escapes, in quotes.
void appendPlainString(std::string& out, std::string_view text);

/// Appends `text` as a JSON string literal, quotes included. Bytes that are not UTF-8 become U+FFFD, one for
/// each; control characters are escaped.
void appendString(std::string& out, std::string_view text);

}  // namespace cossistant::json
