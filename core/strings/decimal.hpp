#pragma once

#include <cstdint>
#include <string>

namespace cossistant {

/// `number` in decimal digits. `std::to_string` would bring all of printf into the wasm (5 kB),
/// `std::to_chars` tables of digits.
[[nodiscard]] std::string decimal(std::int64_t number);

}  // namespace cossistant
