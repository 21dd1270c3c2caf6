#include "core/json/number.hpp"

#include <limits>

namespace cossistant::json {

std::string_view numberIn(std::string_view text) { return text.substr(0, text.find_first_not_of("0123456789+-.eE")); }

bool toInteger(std::string_view text, std::int64_t& into) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
  text = numberIn(text);
  const bool isNegative = text.starts_with('-');
  if (isNegative) text.remove_prefix(1);
  const std::string_view digits = text.substr(0, text.find('.'));
  const std::string_view rest = text.substr(digits.size());  // `.` and digits, and an exponent if there is one
  if (rest.find_first_not_of(".0") != std::string_view::npos) return false;
  std::uint64_t magnitude = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || magnitude > kMost / 10) return false;
    magnitude = magnitude * 10 + static_cast<unsigned>(digit - '0');
  }
  if (magnitude > kMost + (isNegative ? 1 : 0)) return false;
  into = static_cast<std::int64_t>(isNegative ? 0 - magnitude : magnitude);
  return true;
}

}  // namespace cossistant::json
