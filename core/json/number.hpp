#pragma once

#include <cstdint>
#include <string_view>

namespace cossistant::json {

/// The JSON number that `text` begins with, as it is written.
[[nodiscard]] std::string_view numberIn(std::string_view text);

/// Reads the JSON number that `text` begins with when it is whole, such as `7` or `7.0`, written without an exponent,
/// and fits; else says false and leaves `into`. O(length).
[[nodiscard]] bool toInteger(std::string_view text, std::int64_t& into);

}  // namespace cossistant::json
