#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cossistant::json {

/// Appends `text` as a JSON string literal, quotes included. Bytes that are not UTF-8 become U+FFFD, one for
/// each; control characters are escaped.
void appendString(std::string& out, std::string_view text);

void appendNumber(std::string& out, std::int64_t number);

/// Appends the fewest digits that read back as the same number: whole ones without fraction or exponent as
/// far as they are exact, `null` for what JSON has no number for. About 1 µs where there is a fraction.
void appendNumber(std::string& out, double number);

}  // namespace cossistant::json
