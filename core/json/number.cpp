#include "core/json/number.hpp"

#include <cstring>
#include <limits>

#include "core/json/big_natural.hpp"

namespace cossistant::json {
namespace {

constexpr std::uint64_t kFull = 1'000'000'000'000'000'000;  // from here on another digit might not fit

/// A number in decimal: `mantissa` times 10^`power`. The mantissa has the first 18 or 19 digits.
struct Decimal {
  std::uint64_t mantissa = 0;
  std::int64_t power = 0;
  bool isNegative = false;
  bool isCut = false;  // digits other than 0 follow the mantissa's
};

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Calls `take` with each digit before the exponent and whether it stands behind the point; says where they end.
template <class Take>
std::size_t eachDigit(std::string_view text, Take&& take) {
  bool isFraction = false;
  std::size_t at = text.starts_with('-') ? 1 : 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.') {
      isFraction = true;
    } else if (isDigit(text[at])) {
      take(static_cast<unsigned>(text[at] - '0'), isFraction);
    } else {
      break;
    }
  }
  return at;
}

/// The exponent at `at`, 0 when there is none. What is far out of range stays so, whatever it is.
std::int64_t readExponent(std::string_view text, std::size_t at) {
  constexpr std::int64_t kFarOut = 1'000'000'000'000;
  if (at == text.size() || (text[at] != 'e' && text[at] != 'E')) return 0;
  const bool isNegative = text[++at] == '-';
  if (!isDigit(text[at])) ++at;
  std::int64_t exponent = 0;
  for (; at < text.size() && isDigit(text[at]); ++at) {
    if (exponent < kFarOut) exponent = exponent * 10 + (text[at] - '0');
  }
  return isNegative ? -exponent : exponent;
}

Decimal readDecimal(std::string_view text) {
  Decimal read;
  const std::size_t end = eachDigit(text, [&](unsigned digit, bool isFraction) {
    if (read.mantissa < kFull) {
      read.mantissa = read.mantissa * 10 + digit;
      read.power -= isFraction;
    } else {
      read.isCut = read.isCut || digit != 0;
      read.power += !isFraction;
    }
  });
  read.isNegative = text.starts_with('-');
  read.power += readExponent(text, end);
  return read;
}

/// The double nearest to `number` times 10^`power`, or to a bit more when `isCut`.
double rounded(BigNatural& number, std::int64_t power, bool isCut) {
  constexpr std::int64_t kInfinite = 2047;  // the exponent field of infinity
  if (power < -1150) return 0;
  if (power > 310) return std::numeric_limits<double>::infinity();
  const Scaled scaled = number.scale(power);
  // The lowest bit stands for all that is below it, so that halves are told from a bit more.
  const std::uint64_t bits = scaled.bits >> 1 | (scaled.bits & 1) | static_cast<unsigned>(scaled.isCut || isCut);
  std::int64_t exponent = scaled.exponent + 63 + 1023;
  std::int64_t dropped = 10;  // of 63 bits a double keeps 53
  if (exponent < 1) {
    dropped += 1 - exponent;
    exponent = 1;
  }
  if (dropped > 63) return 0;  // less than half of the smallest
  if (exponent >= kInfinite) return std::numeric_limits<double>::infinity();
  const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
  const std::uint64_t rest = bits & (2 * half - 1);
  // The highest bit of a normal number's mantissa adds 1 to the field of the exponent.
  std::uint64_t image = (static_cast<std::uint64_t>(exponent - 1) << 52) + (bits >> dropped);
  if (rest > half || (rest == half && (image & 1) != 0)) ++image;
  double nearest = 0;  // std::bit_cast is not in every standard library yet
  std::memcpy(&nearest, &image, sizeof nearest);
  return nearest;
}

}  // namespace

double toDouble(std::uint64_t mantissa, std::int64_t power) {
  constexpr std::uint64_t kExactMantissa = std::uint64_t{1} << 53;
  constexpr std::int64_t kExactPower = 22;  // 10^22 is a double, 10^23 is not
  if (mantissa == 0) return 0;
  if (mantissa > kExactMantissa || power < -kExactPower || power > kExactPower) {
    BigNatural number(mantissa);
    return rounded(number, power, false);
  }
  double scale = 1;
  for (std::int64_t i = power < 0 ? -power : power; i > 0; --i) scale *= 10;
  const auto exact = static_cast<double>(mantissa);
  return power < 0 ? exact / scale : exact * scale;
}

double toDouble(std::string_view text) {
  constexpr int kMoreDigits = 780;  // with the mantissa's as many as the longest number halfway between two doubles
  const Decimal read = readDecimal(text);
  double number = 0;
  if (read.isCut) {
    BigNatural digits(read.mantissa);
    std::uint64_t mantissa = 0;
    int more = 0;
    bool isCut = false;
    eachDigit(text, [&](unsigned digit, bool) {
      if (mantissa < kFull) {
        mantissa = mantissa * 10 + digit;
      } else if (more < kMoreDigits) {
        digits.multiplyAdd(10, digit);
        ++more;
      } else {
        isCut = isCut || digit != 0;
      }
    });
    number = rounded(digits, read.power - more, isCut);
  } else {
    number = toDouble(read.mantissa, read.power);
  }
  return read.isNegative ? -number : number;
}

bool toInteger(std::string_view text, std::int64_t& into) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
  Decimal read = readDecimal(text);
  if (read.isCut) return false;
  for (; read.power < 0 && read.mantissa != 0; ++read.power) {
    if (read.mantissa % 10 != 0) return false;
    read.mantissa /= 10;
  }
  for (; read.power > 0 && read.mantissa != 0; --read.power) {
    if (read.mantissa > kMost / 10) return false;
    read.mantissa *= 10;
  }
  if (read.mantissa > kMost + (read.isNegative ? 1 : 0)) return false;
  into = static_cast<std::int64_t>(read.isNegative ? 0 - read.mantissa : read.mantissa);
  return true;
}

}  // namespace cossistant::json
