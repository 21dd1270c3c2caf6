#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace cossistant::json {

/// A number as `bits` times 2^`exponent`, where the highest bit of `bits` is set.
struct Scaled {
  std::uint64_t bits = 0;
  std::int64_t exponent = 0;
  bool isCut = false;  // there is more below the lowest bit
};

/// A natural number of at most 5,632 bits, as much as the longest decimal that rounding a double takes into
/// account. On the stack; a multiplication or a division is O(length).
class BigNatural {
 public:
  explicit BigNatural(std::uint64_t value);

  void multiplyAdd(std::uint32_t factor, std::uint32_t summand);

  /// The number times 10^`power`, which is from -1,150 to 350; the number is not 0, and is used up.
  [[nodiscard]] Scaled scale(std::int64_t power);

 private:
  /// The remainder.
  std::uint32_t divide(std::uint32_t divisor);
  void shift(std::size_t limbs);

  std::array<std::uint32_t, 176> limbs_;  // the lowest first; those from size_ on are not set
  std::size_t size_ = 0;                  // the limb below it is not 0
};

}  // namespace cossistant::json
