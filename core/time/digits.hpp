#pragma once

#include <string>

#include "core/strings/decimal.hpp"

namespace cossistant {

/// Appends `number`, at least 0, with leading zeros to `width` digits.
inline void appendDigits(std::string& out, int number, std::size_t width) {
  const std::string digits = decimal(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace cossistant
