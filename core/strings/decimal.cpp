#include "core/strings/decimal.hpp"

namespace cossistant {

std::string decimal(std::int64_t number) {
  char digits[20];  // 19 of the largest number, and a sign
  char* const end = digits + sizeof digits;
  char* first = end;
  const bool isNegative = number < 0;
  auto rest = isNegative ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  do {
    *--first = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (isNegative) *--first = '-';
  return {first, end};
}

}  // namespace cossistant
