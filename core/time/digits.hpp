#pragma once

#include <string>

namespace cossistant {

/// Appends `number`, at least 0, with leading zeros to `width` digits.
inline void appendDigits(std::string& out, int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace cossistant
