#include "core/json/big_natural.hpp"

#include <algorithm>
#include <bit>

namespace cossistant::json {

BigNatural::BigNatural(std::uint64_t value) {
  for (; value != 0; value >>= 32) limbs_[size_++] = static_cast<std::uint32_t>(value);
}

void BigNatural::multiplyAdd(std::uint32_t factor, std::uint32_t summand) {
  std::uint64_t carry = summand;
  for (std::size_t i = 0; i < size_; ++i) {
    carry += std::uint64_t{limbs_[i]} * factor;
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
}

std::uint32_t BigNatural::divide(std::uint32_t divisor) {
  std::uint64_t rest = 0;
  for (std::size_t i = size_; i-- > 0;) {
    rest = (rest << 32) | limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  while (size_ > 0 && limbs_[size_ - 1] == 0) --size_;
  return static_cast<std::uint32_t>(rest);
}

void BigNatural::shift(std::size_t limbs) {
  for (std::size_t i = size_; i-- > 0;) limbs_[i + limbs] = limbs_[i];
  std::fill_n(limbs_.begin(), limbs, 0);
  size_ += limbs;
}

Scaled BigNatural::scale(std::int64_t power) {
  constexpr std::int64_t kStep = 13;  // 5^13 is the last power of 5 that fits a limb
  Scaled scaled;
  // 10^power is 5^power times 2^power. Zeros are put below, three limbs and 7/3 bits, which is more than log2(5),
  // for each division by 5, so that at least three limbs are left.
  const std::size_t zeros = 3 + static_cast<std::size_t>(power < 0 ? -power * 7 / 96 : 0);
  shift(zeros);
  for (std::int64_t left = power < 0 ? -power : power; left > 0; left -= kStep) {
    std::uint32_t factor = 1;
    for (std::int64_t i = std::min(left, kStep); i > 0; --i) factor *= 5;
    if (power > 0) {
      multiplyAdd(factor, 0);
    } else if (divide(factor) != 0) {
      scaled.isCut = true;
    }
  }
  const std::uint32_t* const top = &limbs_[size_ - 3];
  const int lead = std::countl_zero(top[2]);
  scaled.bits = ((std::uint64_t{top[2]} << 32 | top[1]) << lead) | ((std::uint64_t{top[0]} << lead) >> 32);
  scaled.exponent = power + 32 * (static_cast<std::int64_t>(size_) - static_cast<std::int64_t>(zeros) - 2) - lead;
  if (static_cast<std::uint32_t>(top[0] << lead) != 0) scaled.isCut = true;
  for (const std::uint32_t* limb = limbs_.data(); limb < top; ++limb) scaled.isCut = scaled.isCut || *limb != 0;
  return scaled;
}

}  // namespace cossistant::json
