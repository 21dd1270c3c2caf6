#pragma once

#include <cstdint>
#include <string_view>

namespace cossistant::json {

/// The double nearest to `mantissa` times 10^`power`, ties to the even one; infinity when it is out of range.
/// About 10 ns where mantissa and power of ten are exact doubles, else about 100 ns and up to some microseconds.
[[nodiscard]] double toDouble(std::uint64_t mantissa, std::int64_t power);

/// The double nearest to the JSON number that `text` begins with. O(length).
[[nodiscard]] double toDouble(std::string_view text);

/// Reads the JSON number that `text` begins with when it is whole, however it is written, and fits; else says
/// false and leaves `into`. Exact. O(length).
[[nodiscard]] bool toInteger(std::string_view text, std::int64_t& into);

}  // namespace cossistant::json
