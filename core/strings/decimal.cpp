#include "core/strings/decimal.hpp"

#include <charconv>

namespace cossistant {

std::string decimal(std::int64_t number) {
  char digits[20];  // 19 of the largest number, and a sign
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  return {digits, end.ptr};
}

}  // namespace cossistant
